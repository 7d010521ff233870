import { getTableName } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import { HOLDINGS } from '../../src/erasure/holdings-queries.ts'
import { everythingOf, FILED } from '../../src/mirror/file-queries.ts'
import { TIES } from '../../src/merges/tie-queries.ts'
import { memberNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'

/** Where something of somebody may stand that is in no file about them, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  interest_aliases: 'Other names of an interest: the catalogue’s, and nobody’s.',
  imports: 'The line that was theirs is there; the list is about others.',
  merge_steps: 'Working papers of a merge, for thirty days: what came of it is in the other tables.',
  booking_file_rows: 'Lines of a file of bookings: what came of them is in the visits.',
  refused_addresses: 'That an address takes no mail; the address itself is among the e-mails.',
  duplicate_keys: 'Made anew from the people.',
  duplicate_looks: 'Made anew from the people.',
}

describe('everything about somebody', () => {
  it('holds every table that may hold something of them, or says why not', () => {
    const mayHold = POINTING_FIRST.filter((table) => {
      const holding = HOLDINGS.get(table)
      return holding && 'rows' in holding
    }).map((table) => getTableName(table))
    const filed = [...FILED.keys()]
      .map((table) => getTableName(table))
      .filter((name) => name !== 'audit_entries')
    expect([...filed, ...Object.keys(LEFT_OUT)].sort()).toEqual(mayHold.sort())
  })

  it('goes by every column that names a person', async () => {
    const { database } = freshDatabase()
    const { id } = await memberNamed(database.read, 'Ray Alvarez')
    for (const { table, columns } of TIES) {
      const theirs = FILED.get(table)?.(database.read, id)
      const { sql } = theirs ? database.read.select().from(table).where(theirs).toSQL() : { sql: '' }
      for (const column of columns)
        expect([getTableName(table), sql]).toEqual([
          expect.any(String),
          expect.stringContaining(snake(column)),
        ])
    }
  })

  it('holds what is known of Ray Alvarez, and nothing of those whom he has nothing to do with', async () => {
    const { database } = freshDatabase()
    const { id } = await memberNamed(database.read, 'Ray Alvarez')
    const all = await everythingOf(database.read, id)
    expect(all.people).toMatchObject([{ name: 'Ray Alvarez' }])
    expect(all.notes?.length).toBeGreaterThan(0)
    expect(all.relationships?.length).toBeGreaterThan(3)
    expect(JSON.stringify(all)).not.toContain('Brandt')
  })
})

function snake(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}
