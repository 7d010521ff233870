import { inArray, lt } from 'drizzle-orm'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { newId, type Id } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Look } from './entry.ts'
import { pageOfChange } from './page-of-change.ts'

/** What was done, by whom and to whom. Never what it said: the memory itself is the place for that. */
export interface Deed {
  /** Null where customers do it themselves. */
  staffId: StaffId | null
  now: Date
  /** In words: "archived a customer". */
  action: string
  subjectKind: string
  subjectId: string
  /** Whom it is about; left out where that is the subject itself, or nobody. */
  aboutId?: Id<'Person'>
  kind?: 'changed' | 'took out'
}

/** Adds to the record of who did what; nothing in it is changed, or taken away before its time. */
export async function enterAudit(tx: Tx, { now, ...deed }: Deed): Promise<void> {
  const about = deed.aboutId ?? (isSomebody(deed) ? deed.subjectId : null)
  const aboutId = about as Id<'Person'> | null
  await tx
    .insert(auditEntries)
    .values({ id: newId<'AuditEntry'>(now), at: now, ...deed, aboutId, page: pageOfChange() })
}

/** Adds who looked. */
export async function enterLooks(tx: Tx, looks: readonly Look[]): Promise<void> {
  await addRows(tx, auditEntries, looks)
}

/** Enters that what is from before a moment goes now; false where there is none. */
export async function enterForgetting(tx: Tx, before: Date, now: Date): Promise<boolean> {
  if ((await tx.$count(auditEntries, lt(auditEntries.at, before))) === 0) return false
  // The trigger that guards the record has no clock: it reckons from the latest entry, which is this one.
  const forgot = { action: 'forgot what was on record for too long', subjectKind: 'record' }
  await tx.insert(auditEntries).values({ id: newId<'AuditEntry'>(now), at: now, ...forgot })
  return true
}

/** Takes away some of what is from before a moment; false where there was no more. */
export async function forgetSome(tx: Tx, before: Date): Promise<boolean> {
  const old = tx
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(lt(auditEntries.at, before))
    .limit(FORGOTTEN_AT_ONCE)
  const gone = await tx
    .delete(auditEntries)
    .where(inArray(auditEntries.id, old))
    .returning({ at: auditEntries.at })
  return gone.length === FORGOTTEN_AT_ONCE
}

const FORGOTTEN_AT_ONCE = 500

function isSomebody({ subjectKind }: Pick<Deed, 'subjectKind'>): boolean {
  return subjectKind === 'customer' || subjectKind === 'person'
}
