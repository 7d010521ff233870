import SQLite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Database } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { asTimeOfDay } from '../../src/lib/wall-time.ts'
import { todayPage } from '../../src/today/pages.ts'
import { dayAtDesk } from '../../src/today/gather.ts'
import { noteVisit } from '../../src/visits/commands.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { day, TODAY } from '../visits/given.ts'

const QUIET_DAY = day('2027-03-20')

test('a day of 200 arrivals asks no more of the database than a day of 3', async () => {
  const { database } = freshDatabase()
  await expectVisits(database, 3)
  await gathered(database)
  const few = await queriesWhile(() => gathered(database))
  await expectVisits(database, 197)
  const desk = await gathered(database)
  const many = await queriesWhile(() => gathered(database))
  expect(desk.visits).toHaveLength(200)
  expect(
    todayPage(desk, { organisation: '', customerWord: 'member', tiers: [], reader: '' }).board.groups[0]
      ?.arrivals,
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

/** Plans visits on a quiet day for one member of the cast after another. */
async function expectVisits(database: Database, count: number): Promise<void> {
  const { place, id: staffId } = await dana(database)
  const members = await database.read.select({ id: customers.id }).from(customers)
  const time = asTimeOfDay('12:00')
  if (!time) throw new Error('noon is a time')
  await database.write(async (tx) => {
    for (let i = 0; i < count; i += 1) {
      const member = members[i % members.length]
      const customerIds = member ? [member.id] : []
      const plan = { customerIds, companionIds: [], purpose: 'lunch', partySize: 2, hostId: staffId }
      await noteVisit(tx, place, plan, { day: QUIET_DAY, time }, { staffId, now: MORNING })
    }
  })
}

async function gathered(database: Database, on = QUIET_DAY) {
  return dayAtDesk(database.read, await dana(database), { now: MORNING, today: TODAY, day: on })
}

async function dana({ read }: Database) {
  const [one] = await read.select().from(staff)
  const [place] = await read.select().from(places)
  if (!one || !place) throw new Error('The club is closed')
  return { ...one, place, session: { id: '', lastUsedAt: MORNING } }
}

/** How many statements the engine runs meanwhile. */
async function queriesWhile(work: () => Promise<unknown>): Promise<number> {
  const memory = new SQLite(':memory:')
  const statements = Object.getPrototypeOf(memory.prepare('select 1')) as SQLite.Statement
  const spies = [vi.spyOn(statements, 'all'), vi.spyOn(statements, 'get')]
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  await work()
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  memory.close()
  return count
}
