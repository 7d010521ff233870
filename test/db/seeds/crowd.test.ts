import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { interests } from '../../../db/schema/interests.ts'
import { notes } from '../../../db/schema/notes.ts'
import { customers, people, phones, relationships } from '../../../db/schema/people.ts'
import { visits } from '../../../db/schema/visits.ts'
import { loadCrowd } from '../../../db/seeds/crowd.ts'
import { randomFrom, seededIds } from '../../../db/seeds/crowd/random.ts'
import { connect } from '../../../db/connect.ts'
import { dayIn } from '../../../src/lib/day.ts'
import { asId } from '../../../src/lib/id.ts'
import { sortNameOf } from '../../../src/people/names.ts'
import { knownFacts } from '../../../src/people/refresh-known.ts'
import { knownOf } from '../../../src/people/known.ts'
import { MORNING } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'

const WANTED = { members: 1000, seed: 7, now: MORNING }

describe('a crowd', () => {
  test('has as many members as were wanted; of a thousand, two hundred come today', async () => {
    const { database, path } = freshDatabase('empty')
    await loadCrowd(path, WANTED)
    const { read } = database
    expect(await read.$count(customers)).toBe(1000)
    expect(await read.$count(visits, eq(visits.day, dayIn(MORNING, 'America/New_York')))).toBe(200)
    expect(await read.$count(relationships)).toBeGreaterThan(2000)
    expect(await read.$count(notes)).toBeGreaterThan(2500)
    expect(await read.$count(phones)).toBeGreaterThan(1000)
    expect(await read.$count(interests)).toBeGreaterThan(300)
    expect(brokenReferences(path)).toEqual([])
  })

  test('is in order, known and found as everybody else is', async () => {
    const { database, path } = freshDatabase('empty')
    await loadCrowd(path, { ...WANTED, members: 300 })
    const rows = await database.read
      .select({
        id: customers.id,
        name: people.name,
        sortName: customers.sortName,
        known: customers.knownCount,
      })
      .from(customers)
      .innerJoin(people, eq(people.id, customers.id))
    for (const { name, sortName } of rows) expect(sortName).toBe(sortNameOf(name))
    const facts = await knownFacts(
      database.read,
      rows.map(({ id }) => id),
    )
    const counts = new Map(facts.map((fact) => [fact.id, knownOf(fact).known]))
    for (const { id, known } of rows) expect(known).toBe(counts.get(id))
    expect(indexed(path)).toBe(300)
  })

  test('bears names of many scripts and accents, and nicknames', async () => {
    const { database, path } = freshDatabase('empty')
    await loadCrowd(path, { ...WANTED, members: 300 })
    const named = await database.read.select().from(people).innerJoin(customers, eq(customers.id, people.id))
    const share = (isSo: (person: typeof people.$inferSelect) => boolean) =>
      named.filter((row) => isSo(row.people)).length / named.length
    expect(share(({ name }) => /[À-ž]/u.test(name))).toBeGreaterThan(0.2)
    expect(share(({ name }) => /\p{Script=Han}/u.test(name))).toBeGreaterThan(0)
    expect(share(({ goesBy }) => goesBy !== null)).toBeGreaterThan(0.05)
    expect(new Set(named.map((row) => row.people.name)).size).toBeGreaterThan(270)
  })
})

test('the same seed makes the same rows, another seed makes others', async () => {
  const rows = await Promise.all([
    rowsOfCrowd({ ...WANTED, members: 60 }),
    rowsOfCrowd({ ...WANTED, members: 60 }),
    rowsOfCrowd({ ...WANTED, members: 60, seed: 8 }),
  ])
  expect(rows[1]).toEqual(rows[0])
  expect(rows[2]).not.toEqual(rows[0])
})

test('a crowd may be as small as one', async () => {
  const { database, path } = freshDatabase('empty')
  await loadCrowd(path, { ...WANTED, members: 1 })
  expect(await database.read.$count(customers)).toBe(1)
})

test('seeded ids are ids, each after the one before', () => {
  const next = seededIds(randomFrom(1), MORNING)
  const ids = Array.from({ length: 10_000 }, () => next<'Person'>())
  expect(ids.map((id) => asId(id))).toEqual(ids)
  expect([...ids].sort()).toEqual(ids)
})

async function rowsOfCrowd(wanted: typeof WANTED): Promise<unknown[]> {
  const { path } = freshDatabase('empty')
  await loadCrowd(path, wanted)
  const connection = connect(path)
  const tables = [
    'people',
    'customers',
    'phones',
    'emails',
    'relationships',
    'notes',
    'visits',
    'visit_people',
  ]
  const rows = tables.map((table) => connection.prepare(`select * from ${table} order by id`).all())
  connection.close()
  return rows
}

function brokenReferences(path: string): unknown {
  const connection = connect(path)
  const broken = connection.pragma('foreign_key_check')
  connection.close()
  return broken
}

function indexed(path: string): unknown {
  const connection = connect(path)
  const count = connection.prepare('select count(*) from search_entries').pluck().get()
  connection.close()
  return count
}
