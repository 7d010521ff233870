import { and, eq, getTableName, gt } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { notes } from '../../../db/schema/notes.ts'
import { people } from '../../../db/schema/people.ts'
import { talkingPoints } from '../../../db/schema/talking-points.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import { clearEverything, loadDemo } from '../../../db/seeds/demo.ts'
import { POINTING_FIRST } from '../../../db/seeds/rows.ts'
import { connect } from '../../../db/connect.ts'
import { addDays, dayIn } from '../../../src/lib/day.ts'
import { ageOn, isPartialDate, nextOccurrence } from '../../../src/lib/partial-date.ts'
import { groupOf, stateOf } from '../../../src/visits/visit.ts'
import { personNamed } from '../../support/cast.ts'
import { MORNING } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'

const CLUB = 'America/New_York'

const MOMENTS: readonly (readonly [name: string, now: string])[] = [
  ['the morning of the pictures', '2026-11-21T14:28:00Z'],
  ['a leap day', '2028-02-29T15:00:00Z'],
  ['twelve days before a leap day', '2028-02-17T20:00:00Z'],
  ['the hour that autumn repeats', '2026-11-01T06:30:00Z'],
  ['the day that spring makes short', '2027-03-14T11:00:00Z'],
  ['the first minute of a year', '2027-01-01T05:00:00Z'],
  ['the last minute of a year', '2027-01-01T04:59:00Z'],
  ['a summer evening', '2026-07-04T23:45:00Z'],
]

describe.each(MOMENTS)('loaded on %s', (_, moment) => {
  const now = new Date(moment)
  const today = dayIn(now, CLUB)

  test('every reference holds and nothing was noted in the future', async () => {
    const { database, path } = freshDatabase('empty')
    await load(database, now)
    expect(brokenReferences(path)).toEqual([])
    expect(await database.read.$count(notes, gt(notes.notedAt, now))).toBe(0)
    expect(await database.read.$count(talkingPoints, gt(talkingPoints.postedAt, now))).toBe(0)
  })

  test('fourteen visits fall on today, each at a wall time that is its instant', async () => {
    const { database } = freshDatabase('empty')
    await load(database, now)
    const all = await database.read.select().from(visits)
    expect(all.filter((visit) => visit.day === today)).toHaveLength(14)
    for (const { day, startsAt } of all) expect(dayIn(startsAt, CLUB)).toBe(day)
  })

  test('whoever has arrived came before now, and whoever is expected has yet to come', async () => {
    const { database } = freshDatabase('empty')
    await load(database, now)
    for (const visit of await database.read.select().from(visits)) {
      if (stateOf(visit) === 'expected') expect(visit.startsAt >= now).toBe(true)
      else expect(visit.startsAt <= now).toBe(true)
      for (const at of [visit.arrivedAt, visit.completedAt]) expect(at === null || at <= now).toBe(true)
    }
  })

  test('Ray is expected, Sofia is sixteen, and her birthday is in twelve days', async () => {
    const { database } = freshDatabase('empty')
    await load(database, now)
    const ray = await personNamed(database.read, 'Ray Alvarez')
    const [visit] = await database.read
      .select({ startsAt: visits.startsAt, arrivedAt: visits.arrivedAt })
      .from(visits)
      .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
      .where(and(eq(visits.day, today), eq(visitPeople.personId, ray.id)))
    expect(visit?.arrivedAt).toBeNull()
    const born = birthdayOf(await personNamed(database.read, 'Sofia Alvarez'))
    expect(ageOn(born, today)).toBe(16)
    const leap = born.month === 2 && born.day === 28 ? -1 : 0
    expect([addDays(today, 12), addDays(today, 12 + leap)]).toContain(nextOccurrence(born, today))
  })

  test('every birthday is a date', async () => {
    const { database } = freshDatabase('empty')
    await load(database, now)
    const dates = (await database.read.select().from(people)).map(birthdayOf)
    const known = dates.filter(({ year, month }) => year !== null || month !== null)
    expect(known.filter((date) => !isPartialDate(date))).toEqual([])
  })
})

test('through the day there is always somebody here, somebody coming and somebody gone', async () => {
  for (const hour of ['07', '09', '12', '15', '18', '20']) {
    const { database } = freshDatabase('empty')
    const now = new Date(`2026-11-21T${hour}:28:00-05:00`)
    await load(database, now)
    const today = await database.read
      .select()
      .from(visits)
      .where(eq(visits.day, dayIn(now, CLUB)))
    const groups = new Set(today.map((visit) => groupOf(visit, now, 'today')))
    expect([...groups].sort(), `at ${hour}:28`).toEqual(['gone', 'here', 'later', 'next'])
  }
})

test('once his tee time has gone by, Ray comes within the next twenty minutes', async () => {
  const { database } = freshDatabase('empty')
  const now = new Date('2026-11-21T17:04:00-05:00')
  await load(database, now)
  const expected = await database.read
    .select()
    .from(visits)
    .where(and(eq(visits.purpose, 'tee time'), eq(visits.day, dayIn(now, CLUB)), gt(visits.startsAt, now)))
  expect(expected.map(({ time }) => time)).toEqual(['17:20'])
})

test('clearing leaves no row in any table', async () => {
  const { database, path } = freshDatabase()
  await database.write((tx) => clearEverything(tx))
  const tables = tablesOf(path)
  for (const { rows } of tables) expect(rows).toBe(0)
  expect(tables.map(({ name }) => name)).toEqual(POINTING_FIRST.map((table) => getTableName(table)).sort())
})

test('after clearing the demo can be loaded again', async () => {
  const { database } = freshDatabase()
  await database.write((tx) => clearEverything(tx))
  await load(database, MORNING)
  expect(await database.read.$count(people)).toBeGreaterThan(40)
})

async function load(database: Database, now: Date): Promise<void> {
  await database.write((tx) => loadDemo(tx, { now, passwordHash: 'nobody' }))
}

function birthdayOf({ birthYear, birthMonth, birthDay }: typeof people.$inferSelect) {
  return { year: birthYear, month: birthMonth, day: birthDay }
}

function brokenReferences(path: string): unknown[] {
  const connection = connect(path)
  const broken = connection.pragma('foreign_key_check')
  connection.close()
  return Array.isArray(broken) ? broken : [broken]
}

/** The tables of the schema; the index for search and what the database keeps for itself are left out. */
function tablesOf(path: string): { name: string; rows: unknown }[] {
  const connection = connect(path)
  const names = connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not glob '__*' and name not glob 'search_*' order by name",
    )
    .pluck()
    .all()
  const tables = names.map((name) => ({
    name: String(name),
    rows: connection
      .prepare(`select count(*) from "${String(name)}"`)
      .pluck()
      .get(),
  }))
  connection.close()
  return tables
}
