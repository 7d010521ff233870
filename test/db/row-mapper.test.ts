import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Reader } from '../../db/database.ts'
import { withRowMapper } from '../../db/row-mapper.ts'
import { promises } from '../../db/schema/facts.ts'
import { customers, people, phones } from '../../db/schema/people.ts'
import { settings } from '../../db/schema/settings.ts'
import { staff } from '../../db/schema/staff.ts'
import { freshDatabase } from '../support/database.ts'

const SELECTS = {
  'whole rows, with instants, flags and days': (read: Reader) => read.select().from(people),
  'columns by name': (read: Reader) =>
    read.select({ id: customers.id, seen: customers.lastSeenAt }).from(customers),
  'what is kept as JSON': (read: Reader) => read.select().from(settings),
  'a joined row that may be missing': (read: Reader) =>
    read
      .select({ person: people, customer: customers })
      .from(people)
      .leftJoin(customers, eq(customers.id, people.id)),
  'tables by their own names': (read: Reader) =>
    read.select().from(promises).innerJoin(staff, eq(staff.id, promises.ownerId)),
  'parts that mix tables': (read: Reader) =>
    read
      .select({ name: people.name, reach: { number: phones.number, town: customers.town } })
      .from(people)
      .leftJoin(customers, eq(customers.id, people.id))
      .leftJoin(phones, eq(phones.personId, people.id)),
  expressions: (read: Reader) =>
    read
      .select({
        isPet: sql`${people.kind} = 'pet'`.mapWith(Boolean),
        born: sql<string>`${people.birthYear} || ''`.as('born'),
        at: sql`${people.createdAt}`.mapWith(people.createdAt),
      })
      .from(people),
}

test.each(Object.entries(SELECTS))('a prepared select of %s reads as Drizzle reads it', async (_, select) => {
  const { read } = freshDatabase().database
  const expected = await select(read)
  expect(expected.length).toBeGreaterThan(0)
  expect(await withRowMapper(select(read).prepare()).execute()).toEqual(expected)
})

test('what is no select stays as it is', () => {
  const nothing = { run: () => 1 }
  expect(withRowMapper(nothing)).toEqual({ run: expect.any(Function) as unknown })
})
