import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'

/** Rows to be written together: a hundred at once cost little more than a few one by one. */
export interface Sheaf {
  people: (typeof people.$inferInsert)[]
  customers: (typeof customers.$inferInsert)[]
  phones: (typeof phones.$inferInsert)[]
  emails: (typeof emails.$inferInsert)[]
  relationships: (typeof relationships.$inferInsert)[]
  personInterests: (typeof personInterests.$inferInsert)[]
  notes: (typeof notes.$inferInsert)[]
  notePeople: (typeof notePeople.$inferInsert)[]
}

/** Nothing yet. */
export function emptySheaf(): Sheaf {
  return {
    people: [],
    customers: [],
    phones: [],
    emails: [],
    relationships: [],
    personInterests: [],
    notes: [],
    notePeople: [],
  }
}

/** Writes them all, each table after those that it refers to. */
export async function writeSheaf(tx: Tx, sheaf: Sheaf): Promise<void> {
  await addRows(tx, people, sheaf.people)
  await addRows(tx, customers, sheaf.customers)
  await addRows(tx, phones, sheaf.phones)
  await addRows(tx, emails, sheaf.emails)
  await addRows(tx, relationships, sheaf.relationships)
  await addRows(tx, personInterests, sheaf.personInterests)
  await addRows(tx, notes, sheaf.notes)
  await addRows(tx, notePeople, sheaf.notePeople)
}
