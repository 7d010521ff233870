import { describe, expect, test } from 'vitest'
import { pillsOf } from '../../src/today/pills.ts'
import type { Comer } from '../../src/visits/day-queries.ts'
import { comingRound, factsOf, momentOf, type Written } from '../prompts/situation.ts'

const HOUSE = { tiers: ['Platinum', 'Gold', 'Social'], customerWord: 'member' }

describe('beside a name stands', () => {
  test('the best tier', () => {
    expect(pills([{ tier: 'Platinum', sinceYear: 1990 }])).toEqual(['Platinum'])
  })

  test('or else that they have been with us for twenty years', () => {
    expect(pills([{ tier: 'Gold', sinceYear: 1998 }])).toEqual(['Member since 1998'])
    expect(pills([{ tier: 'Gold', sinceYear: 2007 }])).toEqual([])
  })

  test('of two only what holds for both', () => {
    expect(pills([{ tier: 'Platinum' }, { tier: 'Platinum' }])).toEqual(['Platinum'])
    expect(pills([{ tier: 'Platinum' }, { tier: 'Gold', sinceYear: 1990 }])).toEqual([])
  })

  test('a birthday within the week', () => {
    expect(pills([{}], { born: comingRound(2, 70) })).toEqual(['Birthday Monday'])
    expect(pills([{}], { born: comingRound(1, 70) })).toEqual(['Birthday tomorrow'])
    expect(pills([{}], { born: comingRound(0, 70) })).toEqual(['Birthday today'])
    expect(pills([{}], { born: comingRound(9, 70) })).toEqual([])
  })

  test('no birthday of somebody in a sensitive time', () => {
    expect(pills([{}], { born: comingRound(2, 70), sensitiveUntil: 5 })).toEqual([])
  })

  test('that the last visit went badly', () => {
    expect(pills([{}], { cautions: [{ kind: 'service failure', text: 'Waited 25 minutes' }] })).toEqual([
      'Unhappy last visit',
    ])
  })
})

function pills(comers: Partial<Comer>[], written: Written = {}): string[] {
  const blank = {
    goesBy: null,
    pronunciation: null,
    addressAs: null,
    addressWhen: null,
    tier: null,
    photoId: null,
    sinceYear: null,
  }
  const facts = factsOf(written)
  const { id, name } = facts.customer
  const customers = comers.map((comer) => ({ ...blank, id, customerId: id, name, ...comer }))
  return pillsOf(customers, [facts], momentOf(written), HOUSE).map(({ text }) => text)
}
