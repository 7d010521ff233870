import { describe, expect, it } from 'vitest'
import { companyChoice } from '../../src/prompts/company/pages.ts'
import { promptLines } from '../../src/prompts/pages.ts'
import { shortLines } from '../../src/prompts/short-lines.ts'
import { ASK_ABOUT_THE_FINAL, FINAL, MATEO, SOFIA } from './cast.ts'
import { chosenFor, factsOf, keyOf, momentOf, type Written } from './situation.ts'

const ray: Written = {
  people: [SOFIA, MATEO],
  asks: [ASK_ABOUT_THE_FINAL],
  preferences: [{ text: 'Still water on the cart' }],
  cautions: [
    { kind: 'allergy', text: 'Walnut allergy', detail: 'anaphylaxis' },
    { kind: 'topic to avoid', text: 'the restaurant', detail: 'sold in June, painful' },
  ],
}

describe('the lines on the card', () => {
  it('greet him, each with its word and its answers', () => {
    const { title, say } = cardOf(ray)
    expect(title).toBe('When you greet him')
    expect(say.map(({ word, text, mode }) => [word, text, mode])).toEqual([
      ['Ask', FINAL, ''],
      ['Learn', 'Where does Mateo start college?', ''],
      ['Mention', 'Still water on the cart', 'do, don’t say'],
    ])
    expect(say[0]?.answers?.buttons.map((button) => button.label)).toEqual(['Used it', 'Not now'])
    expect(say[0]?.answers?.more.map((button) => button.label)).toEqual(['Fell flat', 'Wrong'])
  })

  it('a Learn line is answered, which opens its field', () => {
    const learn = cardOf(ray).say[1]?.answers
    expect(learn?.buttons.map(({ value, label }) => [value, label])).toEqual([['answer', 'Answer']])
    expect(learn?.more.map(({ label }) => label)).toEqual(['Used it', 'Not now', 'Fell flat', 'Wrong'])
  })

  it('Mind stresses what must be seen first', () => {
    expect(cardOf(ray).mind.map(({ before, stress, after }) => [before, stress, after])).toEqual([
      ['', 'Walnut allergy', ' (anaphylaxis)'],
      ["Don't ask about ", 'the restaurant', ' — sold in June, painful'],
    ])
  })

  it('a bad visit reads as it was written, with or without its full stop', () => {
    for (const text of ['Waited 25 minutes', 'Waited 25 minutes.']) {
      const cautions = [{ kind: 'service failure' as const, text }]
      const [line] = cardOf({ cautions }).mind
      expect(line && line.before + line.stress + line.after).toBe('Waited 25 minutes')
    }
  })

  it('what a colleague said stays, with who and when, and nothing to tap', () => {
    const outcomes = [{ key: keyOf('ask', FINAL), outcome: 'used' as const, ago: 0, by: 'Luis', text: FINAL }]
    const said = cardOf({ ...ray, outcomes }).say.at(-1)
    expect([said?.text, said?.said, said?.answers]).toEqual([FINAL, 'Said at 09:28 by Luis.', null])
  })

  it('says so when there is nothing to bring up', () => {
    expect(cardOf({}).empty).toBe('Nothing to bring up today. The name and a welcome will do.')
    expect(cardOf({ sensitiveUntil: 3 }).empty).toBe(
      'Nothing to bring up today. The name and a welcome will do.',
    )
  })
})

describe('the lines on Today', () => {
  it('begin with all there is to mind, and say who asked', () => {
    const { lines } = shortLines(chosenFor(ray), momentOf(ray))
    expect(lines.map(({ word, text, reason }) => [word, text, reason])).toEqual([
      ['Mind', "Walnut allergy (anaphylaxis). Don't ask about the restaurant — sold in June, painful", ''],
      ['Ask', "How Sofia's state final went on Tuesday", 'Dana, 12 Nov'],
      ['Learn', 'Where does Mateo start college?', ''],
      ['Mention', 'Still water on the cart', ''],
    ])
  })
})

function cardOf(written: Written) {
  const facts = factsOf(written)
  const moment = momentOf(written)
  const company = companyChoice(facts, moment)
  return promptLines(chosenFor(written), { customer: facts.customer, ...moment, company })
}
