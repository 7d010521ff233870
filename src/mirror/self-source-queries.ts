import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { relationships } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import type { PersonId } from '../people/person.ts'

/** How somebody's own details came to us, as far as that is still known. */
export type SelfSources = Awaited<ReturnType<typeof selfSourcesOf>>

export async function selfSourcesOf(reader: Reader, id: PersonId) {
  const entries = await reader
    .select({ action: auditEntries.action, at: auditEntries.at, by: staff.name })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.staffId))
    .where(and(eq(auditEntries.subjectId, id), inArray(auditEntries.action, [...ENTERED, ...CORRECTED])))
    .orderBy(asc(auditEntries.at))
  return {
    entered: entries.find(({ action }) => ENTERED.includes(action)),
    corrected: entries.findLast(({ action }) => CORRECTED.includes(action)),
    /** Who is no customer came with the first of whose people they are. */
    tied: await firstTie(reader, id),
  }
}

const ENTERED = ['added a customer']
const CORRECTED = ['edited a customer', 'corrected a person']

async function firstTie(reader: Reader, id: PersonId) {
  const { howWeKnow, notedAt } = relationships
  const [row] = await reader
    .select({ howWeKnow, at: notedAt, by: staff.name })
    .from(relationships)
    .leftJoin(staff, eq(staff.id, relationships.notedById))
    .where(eq(relationships.relatedId, id))
    .orderBy(asc(relationships.notedAt))
    .limit(1)
  return row
}
