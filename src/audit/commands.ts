import type { Tx } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/staff.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** What was done, by whom and to whom. Never what it said: the memory itself is the place for that. */
export interface Deed {
  staffId: StaffId
  now: Date
  /** In words: "archived a customer". */
  action: string
  subjectKind: string
  subjectId: string
}

/** Adds to the record of who did what; nothing in it is ever changed or taken away. */
export async function enterAudit(tx: Tx, { now, ...deed }: Deed): Promise<void> {
  await tx.insert(auditEntries).values({ id: newId<'AuditEntry'>(now), at: now, ...deed })
}
