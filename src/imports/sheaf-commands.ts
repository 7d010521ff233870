import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { cautions, occasions, preferences } from '../../db/schema/facts.ts'
import { importAnswers } from '../../db/schema/imports.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { ADDED_TO, type AddedTo, type Deed } from './deed.ts'

/** The tables that an import adds to, by name. */
export const TABLES = {
  ...{ interests, people, customers, phones, emails, relationships, personInterests },
  ...{ preferences, cautions, occasions, notes, notePeople, importAnswers },
} satisfies Record<AddedTo, unknown>

/** Rows to be written together: a hundred at once cost little more than a few one by one. */
export type Sheaf = { [Table in AddedTo]: (typeof TABLES)[Table]['$inferInsert'][] }

/** Nothing yet. */
export function emptySheaf(): Sheaf {
  return {
    ...{ interests: [], people: [], customers: [], phones: [], emails: [], relationships: [] },
    ...{ personInterests: [], preferences: [], cautions: [], occasions: [] },
    ...{ notes: [], notePeople: [], importAnswers: [] },
  }
}

/** Writes them all, each table after those that it refers to. */
export async function writeSheaf(tx: Tx, sheaf: Sheaf): Promise<void> {
  // What was said of the same row before is said anew.
  const keys = JSON.stringify(sheaf.importAnswers.map(({ rowKey }) => rowKey))
  if (sheaf.importAnswers.length > 0) await tx.delete(importAnswers).where(among(importAnswers.rowKey, keys))
  for (const name of ADDED_TO) await addRows(tx, TABLES[name], sheaf[name])
}

/** How much is on it of each. */
export function heightsOf(sheaf: Sheaf): Record<AddedTo, number> {
  return Object.fromEntries(ADDED_TO.map((name) => [name, sheaf[name].length])) as Record<AddedTo, number>
}

/** What has come onto it since. */
export function addedSince(sheaf: Sheaf, heights: Record<AddedTo, number>): Deed['added'] {
  const added = ADDED_TO.map((name) => [name, sheaf[name].slice(heights[name]).map(({ id }) => id)] as const)
  return Object.fromEntries(added.filter(([, ids]) => ids.length > 0))
}
