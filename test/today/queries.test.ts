import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { todayPage } from '../../src/today/pages.ts'
import { NOBODY } from '../../src/today/week/gather.ts'
import { dayAtDesk } from '../../src/today/gather.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { queriesWhile } from '../support/queries.ts'
import { atTheDesk, expectVisits } from '../visits/busy.ts'
import { day, TODAY } from '../visits/given.ts'

const QUIET_DAY = day('2027-03-20')

test('a day of 200 arrivals asks no more of the database than a day of 3', async () => {
  const { database } = freshDatabase()
  await expectVisits(database, QUIET_DAY, 3)
  await gathered(database)
  const few = await queriesWhile(() => gathered(database))
  await expectVisits(database, QUIET_DAY, 197)
  const desk = await gathered(database)
  const many = await queriesWhile(() => gathered(database))
  expect(desk.visits).toHaveLength(200)
  expect(
    todayPage(desk, NOBODY, { organisation: '', customerWord: 'member', tiers: [], reader: '' }).board
      .groups[0]?.arrivals,
  ).toHaveLength(200)
  expect(few).toBeGreaterThan(5)
  expect(many).toBe(few)
})

test('nothing is prompted for a day that is over', async () => {
  const { database } = freshDatabase()
  const desk = await gathered(database, day('2026-11-20'))
  expect(desk.visits).not.toEqual([])
  expect(desk.facts.size).toBe(0)
})

async function gathered(database: Database, on = QUIET_DAY) {
  return dayAtDesk(database.read, await atTheDesk(database), { now: MORNING, today: TODAY, day: on })
}
