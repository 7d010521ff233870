import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { privacyRules } from '../../db/schema/privacy-rules.ts'
import { enterAudit } from '../audit/commands.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PrivacySettings } from './privacy-forms.ts'

/** Changes what is kept; refused where it was saved in between. */
export async function changePrivacyRules(
  tx: Tx,
  { version, ...rules }: PrivacySettings,
  hand: { staffId: StaffId; now: Date },
): Promise<'saved' | 'stale'> {
  const first = { id: ONLY, ...rules, version: 1 }
  const written =
    version === 0
      ? await tx.insert(privacyRules).values(first).onConflictDoNothing().returning({ id: privacyRules.id })
      : await tx
          .update(privacyRules)
          .set({ ...rules, version: version + 1 })
          .where(and(eq(privacyRules.id, ONLY), eq(privacyRules.version, version)))
          .returning({ id: privacyRules.id })
  if (written.length === 0) return 'stale'
  await enterAudit(tx, { ...hand, action: 'changed what is kept', subjectKind: 'settings', subjectId: ONLY })
  return 'saved'
}

const ONLY = 'organisation'
