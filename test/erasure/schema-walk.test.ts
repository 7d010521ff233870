import { getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import { HOLDINGS } from '../../src/erasure/holdings-queries.ts'
import { TIES } from '../../src/merges/tie-queries.ts'
import { freshDatabase } from '../support/database.ts'

/** What customers and notes are found by goes with their rows, by triggers; the engine's own tables hold nobody. */
const DERIVED = /^(?:search_|sqlite_|__drizzle)/u

describe('every table that there is', () => {
  it('is answered for: somebody’s rows in it are found, or it says why there are none', () => {
    const { path } = freshDatabase('empty')
    const file = new SQLite(path, { readonly: true })
    const tables = file
      .prepare<[], string>("select name from sqlite_master where type = 'table'")
      .pluck()
      .all()
    file.close()
    const answered = [...HOLDINGS.keys()].map((table) => getTableName(table))
    expect(answered.toSorted()).toEqual(tables.filter((name) => !DERIVED.test(name)).toSorted())
  })

  it('goes by every column that names a person, or finds its rows in a way of its own', () => {
    for (const { table, columns } of TIES) {
      const holding = HOLDINGS.get(table)
      const name = getTableName(table)
      if (!holding || 'nothing' in holding) throw new Error(`${name} names people, and nobody goes from it`)
      if (holding.columns.length > 0) expect([name, ...holding.columns]).toEqual([name, ...columns])
    }
  })

  it('stands among those that are emptied in order', () => {
    const known = new Set<unknown>(POINTING_FIRST)
    for (const table of HOLDINGS.keys())
      expect([getTableConfig(table).name, known.has(table)]).toEqual([getTableConfig(table).name, true])
  })
})
