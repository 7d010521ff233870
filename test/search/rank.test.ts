import { describe, expect, it } from 'vitest'
import { PARTS, type Part } from '../../db/search/entry.ts'
import type { Candidate } from '../../db/search/engine.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { NOTHING_ELSE } from '../../src/search/meanings.ts'
import { questionOf } from '../../src/search/question.ts'
import { ranked, type Standing } from '../../src/search/rank.ts'

const NOBODY: Standing = { expected: new Map(), tiers: ['Platinum', 'Gold'] }

let entries = 0

function entry(
  customerId: string,
  parts: Partial<Record<(typeof PARTS)[number], string>>,
  more: Partial<Candidate> = {},
): Candidate {
  entries += 1
  const text = PARTS.map((part) => parts[part] ?? '').join('\n')
  return {
    entryId: entries,
    customerId: customerId as CustomerId,
    text,
    endings: [],
    tier: null,
    seenAt: null,
    face: '{}',
    ...more,
  }
}

function order(
  candidates: Candidate[],
  typed: string,
  { among = PARTS, ...standing }: Partial<Standing> & { among?: readonly Part[] } = {},
): string[] {
  const asking = { ...questionOf(typed), meanings: NOTHING_ELSE, among }
  return ranked(candidates, asking, { ...NOBODY, ...standing }).map(({ customerId }) => customerId)
}

describe('the order of those who match', () => {
  const ray = entry(
    'ray',
    { names: 'ray alvarez', number: '2214', people: 'sofia' },
    { endings: ['2214', '13055550142', '5550142'] },
  )
  const sofia = entry('sofia', { names: 'sofia marin' }, { tier: 'Gold' })

  it('puts a customer of that name before the father of one', () => {
    expect(order([ray, sofia], 'sofia')).toEqual(['sofia', 'ray'])
  })

  it('puts the father first when he is expected today', () => {
    expect(order([ray, sofia], 'sofia', { expected: new Map([['ray', true]]) })).toEqual(['ray', 'sofia'])
  })

  it('puts the exact member number before somebody expected', () => {
    const other = entry('other', { number: '22140' }, { endings: ['22140'] })
    expect(order([other, ray], '2214', { expected: new Map([['other', true]]) })).toEqual(['ray', 'other'])
  })

  it('puts the whole phone number before somebody expected whose number holds it', () => {
    const other = entry('other', {}, { endings: ['55501429'] })
    expect(order([other, ray], '555-0142', { expected: new Map([['other', true]]) })).toEqual([
      'ray',
      'other',
    ])
  })

  it('puts a number that ends in the digits before one that holds them', () => {
    const inside = entry('inside', {}, { endings: ['0142999'] })
    expect(order([inside, entry('ends', {}, { endings: ['0142'] })], '0142')).toEqual(['ends', 'inside'])
  })

  it('puts who is archived last, even expected and exact', () => {
    const gone = entry('gone', { names: 'sofia', number: '7' }, { entryId: -1, tier: 'Platinum' })
    expect(order([gone, ray, sofia], 'sofia', { expected: new Map([['gone', true]]) })).toEqual([
      'sofia',
      'ray',
      'gone',
    ])
  })

  it('leaves out whom the words do not name, and whom the reader may not find by them', () => {
    const secret = entry('secret', { names: 'victor', peopleForManagers: 'noor' })
    expect(order([ray, secret], 'noor')).toEqual(['secret'])
    expect(order([ray, secret], 'noor', { among: ['names', 'people'] })).toEqual([])
  })

  it('is the same whatever order they come in', () => {
    const twins = [entry('a', { names: 'sofia marin' }), entry('b', { names: 'sofia marin' }), sofia, ray]
    expect(order(twins, 'sofia')).toEqual(order([...twins].reverse(), 'sofia'))
  })
})
