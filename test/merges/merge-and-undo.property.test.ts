import fc from 'fast-check'
import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { merges } from '../../db/schema/merges.ts'
import { notePeople } from '../../db/schema/notes.ts'
import { people } from '../../db/schema/people.ts'
import { searchEntries } from '../../db/search/sqlite-tables.ts'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import { lookAtEverybody, lookAtSome } from '../../src/duplicates/look-commands.ts'
import { mergePeople } from '../../src/merges/commands.ts'
import { CUSTOMER_CHOICES, PERSON_CHOICES, type Choice, type Choices } from '../../src/merges/merge.ts'
import { TIES } from '../../src/merges/tie-queries.ts'
import { undoMerge } from '../../src/merges/undo-commands.ts'
import { staffNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'

const NOW = new Date('2026-11-21T14:28:00Z')

const choices: fc.Arbitrary<Choices> = fc.dictionary(
  fc.constantFrom(...([...Object.keys(PERSON_CHOICES), ...Object.keys(CUSTOMER_CHOICES)] as Choice[])),
  fc.constantFrom('stays', 'goes'),
)

describe('any two people', () => {
  it('are as they were once their merge is undone, and while it holds nothing is lost', async () => {
    const { database } = freshDatabase()
    const mara = await staffNamed(database.read, 'Mara Lindqvist')
    const everybody = await database.read.select({ id: people.id }).from(people).orderBy(people.id)
    const anybody = fc.constantFrom(...everybody.map(({ id }) => id))
    const hand = { staffId: mara.id, now: NOW }
    await database.write((tx) => lookAtEverybody(tx))
    await database.write((tx) => lookAtSome(tx, 1000, NOW))
    const before = await memory(database)
    await fc.assert(
      fc.asyncProperty(anybody, anybody, choices, async (one, other, chosen) => {
        const notes = await notesAbout(database, [one, other])
        const merged = await database.write((tx) => mergePeople(tx, [one, other], chosen, hand))
        if (merged.outcome !== 'merged') return
        const [merge] = await database.read.select().from(merges).where(eq(merges.id, merged.id))
        expect(await notesAbout(database, [merged.stayedId])).toEqual(notes)
        expect(await rowsNaming(database, merge?.wentId ?? '')).toEqual([])
        expect(await database.write((tx) => undoMerge(tx, merged.id, hand))).toBe('undone')
        expect(await memory(database)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

/** Every row of every table, but for who did what and how often a person was changed. */
async function memory({ read }: Database) {
  const tables = [...POINTING_FIRST, searchEntries].filter((table) => table !== auditEntries)
  const all: Record<string, unknown[]> = {}
  for (const table of tables) {
    const name = getTableName(table)
    if (name.startsWith('merge') || MADE_ANEW.has(name)) continue
    const rows: Record<string, unknown>[] = await read.select().from(table)
    all[name] = rows.map((row) => JSON.stringify(comparable(name, row))).sort()
  }
  return all
}

const MADE_ANEW = new Set(['duplicate_keys', 'duplicate_looks'])

function comparable(name: string, row: Record<string, unknown>) {
  if (name === 'people') return { ...row, version: 0, changedAt: 0 }
  return name === 'search_entries' ? { ...row, id: 0 } : row
}

async function notesAbout({ read }: Database, ids: string[]) {
  const rows = await read
    .selectDistinct({ noteId: notePeople.noteId })
    .from(notePeople)
    .where(sql`${notePeople.personId} in ${ids}`)
    .orderBy(notePeople.noteId)
  return rows.map(({ noteId }) => noteId)
}

async function rowsNaming({ read }: Database, id: string) {
  const found: string[] = []
  for (const { table, columns } of TIES)
    for (const name of columns) {
      const column = getTableColumns(table)[name]
      if (column && (await read.$count(table, eq(column, id))) > 0)
        found.push(`${getTableName(table)}.${name}`)
    }
  return found
}
