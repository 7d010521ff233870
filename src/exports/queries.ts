import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { staff } from '../../db/schema/staff.ts'
import { EXPORTS } from './export.ts'

/** Something that was taken out before: what and how many in words, when, and by whom. */
export type TakenBefore = Awaited<ReturnType<typeof takenBefore>>[number]

/** What was taken out, the latest first. */
export function takenBefore(reader: Reader, limit: number) {
  return reader
    .select({ action: auditEntries.action, at: auditEntries.at, by: staff.name })
    .from(auditEntries)
    .innerJoin(staff, eq(staff.id, auditEntries.staffId))
    .where(and(inArray(auditEntries.subjectId, EXPORTS), eq(auditEntries.subjectKind, 'export')))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit)
}
