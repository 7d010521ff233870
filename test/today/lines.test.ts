import { describe, expect, test } from 'vitest'
import type { ChosenLines, Line } from '../../src/prompts/line.ts'
import type { PromptKind } from '../../src/prompts/outcome.ts'
import { linesTogether } from '../../src/today/lines.ts'
import { ASK_ABOUT_THE_FINAL, DOLPHINS_WON, SOFIA, THE_GAME } from '../prompts/cast.ts'
import { chosenFor } from '../prompts/situation.ts'

const RAY = chosenFor({
  people: [SOFIA],
  asks: [ASK_ABOUT_THE_FINAL],
  interests: [{ name: 'Miami Dolphins', side: 'for' }],
  points: [THE_GAME],
})

describe('the lines of those who come together', () => {
  test('of one are that one’s own', () => {
    expect(linesTogether([RAY])).toEqual(RAY)
    expect(RAY.say.length).toBeGreaterThan(1)
  })

  test('hold everything to mind, and the same thing once', () => {
    const allergy = { ...RAY, mind: [line('mind', 'Walnut allergy', 9)] }
    const both = linesTogether([
      allergy,
      { ...allergy, mind: [...allergy.mind, line('mind', 'Hears better on her left', 5)] },
    ])
    expect(both.mind.map(({ short }) => short)).toEqual(['Walnut allergy', 'Hears better on her left'])
  })

  test('are three to say at most, of differing kinds before a second of one', () => {
    const jonas: ChosenLines = {
      mind: [],
      said: [],
      say: [line('ask', 'The organ', 20), line('mention', 'The anniversary', 3)],
    }
    const petra: ChosenLines = {
      mind: [],
      said: [],
      say: [line('ask', 'The translation', 18), line('learn', 'Her usual', 1)],
    }
    expect(linesTogether([jonas, petra]).say.map(({ short }) => short)).toEqual([
      'The organ',
      'The anniversary',
      'Her usual',
    ])
  })

  test('mention a score once, though both follow the team', () => {
    const say = linesTogether([RAY, RAY]).say.map(({ short }) => short)
    expect(say.filter((short) => short === DOLPHINS_WON)).toHaveLength(1)
  })
})

function line(kind: PromptKind, short: string, total: number): Line {
  const parts = { timeliness: 0, closeness: 0, strength: 0, freshness: 0, company: 0, history: 0 }
  const score = { ...parts, variety: 0, severity: 0, total }
  return {
    key: `${kind}:${short}`,
    kind,
    text: short,
    short,
    stress: '',
    reason: '',
    act: 'say',
    source: null,
    score,
    answer: null,
    fact: null,
    confirms: false,
    age: null,
    discretion: { audience: 'everyone', forThemAlone: false },
  }
}
