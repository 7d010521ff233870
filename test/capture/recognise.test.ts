import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/capture/recognise.ts'
import { knownFrom, labelledSentences } from './labelled.ts'
import { inWords, precision, recall, scoreOf } from './score.ts'

const RAY = knownFrom(
  'Ray Alvarez, he\npeople: wife Elena, son Mateo, daughter Sofia, dog Biscuit\ninterests: Golf\npromises: locker 14 hinge',
)

describe('what is offered for what people write', () => {
  it.each([
    ['that the rules were made with', 'sentences.txt', 0.98],
    ['that were kept apart', 'held-out.txt', 0.96],
  ] as const)('is right nineteen times in twenty, of the sentences %s', (_which, file, found) => {
    const all = scoreOf(labelledSentences(file)).tallies.get('all')
    expect(all && precision(all)).toBeGreaterThanOrEqual(0.95)
    expect(all && recall(all)).toBeGreaterThanOrEqual(found)
  })

  it.each([
    ['Mateo chose Gainesville, leaves 3 January', 'How is Mateo getting on at Gainesville?', '2027-01-03'],
    ['Sofia has her semifinal on Tuesday', "How did Sofia's semifinal go?", '2026-11-25'],
    ['Biscuit has surgery Mon.', 'How is Biscuit doing after the surgery?', '2026-11-24'],
    ['Off to Lisbon 2 Dec', 'How was Lisbon?', '2026-12-03'],
    ['He and Elena are off to Paris on the 12th, back 20 December', 'How was Paris?', '2026-12-20'],
    ['Elena is back from Boston in May', 'Is Elena back from Boston?', '2027-05-01'],
    ['Son’s graduation is 18 May', "How was Mateo's graduation?", '2027-05-19'],
    ['The new boat arrives next Friday', 'How is the new boat?', '2026-11-27'],
    [
      'Elena opens the second bakery on 5 December',
      'How did the opening of the second bakery go?',
      '2026-12-06',
    ],
    ['Has a knee op in two weeks', 'How are you doing after the knee op?', '2026-12-06'],
  ])('“%s” is asked about as one would say it', (text, question, fromDay) => {
    const ask = recognise(text, RAY).find((one) => one.kind === 'ask')
    expect(ask).toMatchObject({ question, fromDay })
  })

  it('is nothing for a text too long to be looked through', () => {
    expect(recognise('Sofia has her final on Tuesday. '.repeat(200), RAY)).toEqual([])
  })

  it('is both of two who are new', () => {
    const offered = recognise('His wife Ana had a girl, Lucia', { ...RAY, people: [] })
    expect(offered.map((one) => inWords(one, RAY))).toEqual(['person: wife Ana', 'person: daughter Lucia'])
  })

  it('is what a colleague promised, for that colleague to keep', () => {
    const [promise] = recognise('Luis promised to look at the cart brakes by Friday', RAY)
    expect(promise).toMatchObject({
      text: 'look at the cart brakes',
      ownerId: RAY.colleagues[0]?.id,
      dueOn: '2026-11-27',
    })
  })

  it.each([
    ['what we know', 'He plays golf, we owe him the locker 14 hinge'],
    ['what is denied', 'No longer plays tennis, not allergic to bees'],
    ['hearsay', 'Someone said he collects watches'],
    ['a question', 'Is he allergic to nuts?'],
    ['what somebody else said they would do', 'He promised to bring photos'],
    ['what is grave', 'His mother’s funeral is on Tuesday'],
    ['somebody who has died', 'His uncle Pedro died in May'],
    ['what is past', 'Final was last Saturday'],
    ['a new one for the one we know', 'Got a new dog!'],
    ['what may be either', 'The 3/4 is fine'],
  ])('is never %s', (_what, text) => {
    expect(recognise(text, RAY)).toEqual([])
  })

  it('is nobody where two are called so, and one of them where the whole name is said', () => {
    const known = knownFrom('James Okafor\npeople: brother Sam Okafor, friend Sam Reyes')
    expect(recognise('Sam loves opera', known)).toEqual([])
    expect(recognise('Sam Reyes loves opera', known).map((one) => inWords(one, known))).toEqual([
      'about: Sam Reyes',
      'interest: Opera, Sam Reyes',
    ])
  })

  it('is never given to the wrong one', () => {
    expect(recognise('Nut allergy – Sofia!', RAY).map((one) => inWords(one, RAY))).toEqual(['about: Sofia'])
    expect(recognise('Ozzie is allergic to nuts', RAY)).toEqual([])
    expect(recognise('Her brother is allergic to nuts', RAY)).toEqual([])
  })
})
