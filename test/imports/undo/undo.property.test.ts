import { getTableName } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { searchEntries, searchNotes } from '../../../db/search/sqlite-tables.ts'
import { POINTING_FIRST } from '../../../db/seeds/rows.ts'
import { freshDatabase } from '../../support/database.ts'
import { anyList } from '../any-list.ts'
import { broughtIn, undone } from '../bringing.ts'

/** What is written down of an import itself, how its columns were mapped, and who is to be compared with whom. */
const APART = new Set(['audit_entries', 'imports', 'import_rows', 'list_mappings', 'duplicate_looks'])

async function everything({ read }: Database): Promise<Map<string, unknown[]>> {
  const tables = [...POINTING_FIRST.filter((table) => !APART.has(getTableName(table))), searchNotes]
  const all = new Map<string, unknown[]>()
  for (const table of tables) {
    const rows: Record<string, unknown>[] = await read.select().from(table)
    // A form that somebody has open is told that they changed.
    const plain = rows.map((row) => ({ ...row, version: undefined, changedAt: undefined }))
    all.set(getTableName(table), plain.map((row) => JSON.stringify(row)).sort())
  }
  const entries = await read.select().from(searchEntries)
  all.set('search', entries.map(({ customerId, shown }) => `${customerId} ${shown}`).sort())
  return all
}

it('any list that is brought in and undone leaves every row as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, async (file) => {
      const { database } = freshDatabase()
      const before = await everything(database)
      const { id } = await broughtIn(database, file)
      await undone(database, id)
      const after = await everything(database)
      for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows])
    }),
    { numRuns: 30 },
  )
}, 240_000)
