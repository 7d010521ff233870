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
  if (sheaf.people.length > 0) await tx.insert(people).values(sheaf.people)
  if (sheaf.customers.length > 0) await tx.insert(customers).values(sheaf.customers)
  if (sheaf.phones.length > 0) await tx.insert(phones).values(sheaf.phones)
  if (sheaf.emails.length > 0) await tx.insert(emails).values(sheaf.emails)
  if (sheaf.relationships.length > 0) await tx.insert(relationships).values(sheaf.relationships)
  if (sheaf.personInterests.length > 0) await tx.insert(personInterests).values(sheaf.personInterests)
  if (sheaf.notes.length > 0) await tx.insert(notes).values(sheaf.notes)
  if (sheaf.notePeople.length > 0) await tx.insert(notePeople).values(sheaf.notePeople)
}
