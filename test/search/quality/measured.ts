import type { Reader } from '../../../db/database.ts'
import type { Day } from '../../../src/lib/day.ts'
import { searchCustomers } from '../../../src/search/queries.ts'
import type { MeantQuestion } from './questions.ts'

/** How often whom somebody meant stands first, and among the first five. */
export interface Hits {
  kind: string
  asked: number
  first: number
  firstFive: number
}

/** Types each of the questions into the box. */
export async function hitsOf(
  reader: Reader,
  questions: readonly MeantQuestion[],
  today: Day,
): Promise<{ hits: Hits[]; missed: MeantQuestion[] }> {
  const hits = new Map<string, Hits>()
  const missed: MeantQuestion[] = []
  for (const question of questions) {
    const { kind, text, id } = question
    const results = await searchCustomers(reader, {
      ...{ text, role: 'attendant', tiers: [], expected: new Map(), limit: 8 },
      notes: { today, timeZone: 'America/New_York' },
    })
    const place = results.findIndex(({ customerId }) => customerId === id)
    const sofar = hits.get(kind) ?? { kind, asked: 0, first: 0, firstFive: 0 }
    const isHit = place >= 0 && place < 5
    if (place !== 0) missed.push(question)
    hits.set(kind, {
      kind,
      asked: sofar.asked + 1,
      first: sofar.first + Number(place === 0),
      firstFive: sofar.firstFive + Number(isHit),
    })
  }
  return { hits: [...hits.values()], missed }
}

/** All kinds together. */
export function inAll(hits: readonly Hits[]): Hits {
  const sum = (of: (one: Hits) => number) => hits.reduce((total, one) => total + of(one), 0)
  return {
    kind: 'all',
    asked: sum(({ asked }) => asked),
    first: sum(({ first }) => first),
    firstFive: sum(({ firstFive }) => firstFive),
  }
}
