import SQLite from 'better-sqlite3'
import { asc, getTableName } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Reader } from '../../db/database.ts'
import { notes } from '../../db/schema/notes.ts'
import { customers, people } from '../../db/schema/people.ts'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import { erase } from '../../src/erasure/commands.ts'
import { planOf } from '../../src/erasure/plan-queries.ts'
import { relativesOf } from '../../src/erasure/whom-queries.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

it('everybody of Cedar Ridge can be erased, one after the other, and just what was shown goes each time', async () => {
  const { database, path } = freshDatabase()
  const { read } = database
  const { id: staffId } = await staffNamed(read, 'Otis Bell')
  for (const { id } of await read.select({ id: customers.id }).from(customers).orderBy(asc(customers.id))) {
    const relatives = await relativesOf(read, id)
    const asked = { ids: [id, ...relatives.map((one) => one.id)], lists: [], away: new Set<string>() }
    const { going } = await planOf(read, asked)
    const before = await counted(read)
    await database.write((tx) => erase(tx, asked, { staffId, now: MORNING, kind: 'customer' }))
    const after = await counted(read)
    for (const [table, keys] of going) {
      const name = getTableName(table)
      if (!MADE_ANEW.has(name)) expect([name, before[name]]).toEqual([name, (after[name] ?? 0) + keys.length])
    }
  }
  for (const table of [customers, people, notes]) expect(await read.$count(table)).toBe(0)
  const file = new SQLite(path, { readonly: true })
  expect(file.pragma('foreign_key_check')).toEqual([])
  expect(file.prepare('select count(*) as n from search_words').get()).toEqual({ n: 0 })
  expect(file.prepare('select count(*) as n from search_entries').get()).toEqual({ n: 0 })
  file.close()
}, 120_000)

/** Who is to be compared anew is noted of those near them. */
const MADE_ANEW = new Set(['duplicate_looks', 'duplicate_keys', 'duplicate_pairs'])

async function counted(reader: Reader): Promise<Record<string, number>> {
  const counts = await Promise.all(
    POINTING_FIRST.map(async (table) => [getTableName(table), await reader.$count(table)] as const),
  )
  return Object.fromEntries(counts)
}
