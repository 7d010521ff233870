import { describe, expect, test } from 'vitest'
import { bestInWords, bestTiers } from '../../src/insights/best.ts'
import { folded } from '../../src/insights/fold.ts'
import { landedPanel } from '../../src/insights/landed-pages.ts'
import { trendInWords } from '../../src/insights/trend.ts'
import type { Outcome, PromptKind } from '../../src/prompts/outcome.ts'

describe('the best customers', () => {
  const TIERS = ['Platinum', 'Gold', 'Social']

  test('are those of the top tier where there are enough of them', () => {
    expect(bestTiers(TIERS, new Map([['Platinum', 40]]))).toEqual(['Platinum'])
  })

  test('are those of the next tier too where there are not', () => {
    const counts = new Map([
      ['Platinum', 12],
      ['Gold', 19],
      ['Social', 400],
    ])
    expect(bestInWords(bestTiers(TIERS, counts))).toBe('Platinum and Gold')
  })

  test('are everybody where nobody has a tier', () => {
    expect(bestInWords(bestTiers(TIERS, new Map()))).toBe('everybody, as nobody has a tier')
    expect(bestTiers([], new Map([['Gold', 9]]))).toEqual([])
  })
})

describe('a small group', () => {
  test('is folded with a larger one where it would stand alone', () => {
    const { shown, rest } = folded([{ count: 30 }, { count: 9 }, { count: 2 }], 10)
    expect([shown, rest]).toEqual([[{ count: 30 }], [{ count: 9 }, { count: 2 }]])
  })

  test('is folded with others of its size where they are five together', () => {
    expect(folded([{ count: 30 }, { count: 3 }, { count: 2 }], 10).shown).toEqual([{ count: 30 }])
  })
})

describe('a trend', () => {
  test.each([
    [9, 3, 'growing'],
    [3, 9, 'slowing'],
    [6, 6, 'steady'],
    [2, 1, ''],
  ])('of %i after %i is “%s”', (lately, before, words) => {
    expect(trendInWords({ lately, before })).toBe(words)
  })
})

describe('which lines landed', () => {
  test('stands kind by kind, with the families by name and small ones under other', () => {
    const { kinds } = landedPanel([
      ...went('mention', 'point', { used: 16, 'fell flat': 3, wrong: 1 }),
      ...went('mention', 'birthday', { used: 7 }),
      ...went('mention', 'since', { used: 2, wrong: 1 }),
      ...went('mention', 'occasion', { used: 2 }),
      ...went('ask', 'ask', { used: 5 }),
    ])
    expect(kinds.map(({ word, rows }) => [word, rows.map(({ label, used }) => `${label} ${used}`)])).toEqual([
      ['Ask', ['What a colleague noted to ask 5']],
      ['Mention', ['Talking points 16', 'Birthdays 7', 'Other 4']],
    ])
    expect(kinds[1]?.rows[0]).toMatchObject({ fellFlat: '3', wrong: '1', landed: '80%' })
  })

  test('says nothing of four answers, and calls a new family by its own word', () => {
    expect(landedPanel(went('learn', 'home', { used: 4 }))).toMatchObject({
      kinds: [],
      empty: 'Too few lines were answered yet to say; it takes five of a kind.',
    })
    expect(landedPanel(went('mention', 'weather', { used: 5 })).kinds[0]?.rows[0]?.label).toBe('Weather')
  })
})

function went(kind: PromptKind, family: string, counts: Partial<Record<Outcome, number>>) {
  return Object.entries(counts).map(([outcome, count]) => ({
    kind,
    family,
    outcome: outcome as Outcome,
    count,
  }))
}
