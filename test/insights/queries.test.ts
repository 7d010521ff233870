import { and, inArray, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { overviewFor } from '../../src/insights/gather.ts'
import { outcomesSince } from '../../src/insights/landed-queries.ts'
import { missingOfBest } from '../../src/insights/missing-queries.ts'
import { namedPeople } from '../../src/insights/rows.ts'
import { knownOf, WORTH_KNOWING } from '../../src/people/known.ts'
import { knownFacts } from '../../src/people/refresh-known.ts'
import { recordOutcome } from '../../src/prompts/outcomes.ts'
import { MORNING } from '../support/clock.ts'
import { memberNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'
import { queriesWhile } from '../support/queries.ts'
import { atTheDesk, expectVisits } from '../visits/busy.ts'
import { TODAY } from '../visits/given.ts'

const TIERS = ['Platinum', 'Gold', 'Social', 'Junior']

test('what is missing of all is what is missing of each', async () => {
  const { read } = freshDatabase().database
  for (const best of [['Platinum', 'Gold'], ['Social'], []]) {
    const ofTiers = best.length > 0 ? inArray(customers.tier, best) : undefined
    const rows = await read
      .select({ id: customers.id })
      .from(customers)
      .where(and(isNull(customers.archivedAt), ofTiers))
    const facts = await knownFacts(
      read,
      rows.map(({ id }) => id),
    )
    const gaps = facts.flatMap((each) => knownOf(each).missing)
    const counted = WORTH_KNOWING.map(({ key }) => [key, gaps.filter((gap) => gap === key).length])
    expect(await missingOfBest(read, best)).toEqual(Object.fromEntries(counted))
  }
})

test('a day of 200 arrivals asks no more of the database than a day of few', async () => {
  const { database } = freshDatabase()
  const staff = { ...(await atTheDesk(database)), role: 'manager' as const }
  const gathered = async () => {
    const overview = await overviewFor(database.read, { staff, today: TODAY, tiers: TIERS })
    return namedPeople(database.read, overview, { placeId: staff.place.id, today: TODAY, page: '1' })
  }
  await gathered()
  const few = await queriesWhile(gathered)
  await expectVisits(database, TODAY, 200)
  expect(await queriesWhile(gathered)).toBe(few)
})

test('an answer that was taken back, and one of “not now”, do not count', async () => {
  const { database } = freshDatabase()
  for (const outcome of ['used', 'used', 'fell flat', 'not now'] as const)
    await answer(database, `learn:town:${outcome}`, outcome)
  const landed = await outcomesSince(database.read, new Date(MORNING.getTime() - 86_400_000))
  expect(landed).toEqual([
    { kind: 'learn', family: 'town', outcome: 'fell flat', count: 1 },
    { kind: 'learn', family: 'town', outcome: 'used', count: 2 },
  ])
  expect(await outcomesSince(database.read, new Date(MORNING.getTime() + 1))).toEqual([])
})

async function answer(database: Database, key: string, outcome: 'used' | 'fell flat' | 'not now') {
  const { id: customerId } = await memberNamed(database.read, 'Ray Alvarez')
  const { id: staffId } = await atTheDesk(database)
  const discretion = { audience: 'everyone', forThemAlone: false } as const
  const line = { key, kind: 'learn' as const, text: 'Where does Ray live?', discretion }
  await database.write((tx) =>
    recordOutcome(
      tx,
      { customerId, visitId: null, line, outcome },
      { staffId, role: 'attendant', now: MORNING },
    ),
  )
}
