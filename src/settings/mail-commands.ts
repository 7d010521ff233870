import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { mailRules } from '../../db/schema/mail-rules.ts'
import { keepWishes } from '../my-mails/commands.ts'
import { NEW_STAFF, wishesOfNewStaff } from '../reminders/house-queries.ts'
import type { MailSettings } from './mail-forms.ts'

/** Changes what holds for every mail, and what new staff are told; refused where it was saved in between. */
export async function changeMailSettings(
  tx: Tx,
  chosen: MailSettings,
  now: Date,
): Promise<'saved' | 'stale'> {
  if (!(await writeRules(tx, chosen))) return 'stale'
  // Both are saved together, so the version of the one guards the other.
  const { version } = await wishesOfNewStaff(tx)
  return keepWishes(tx, NEW_STAFF, { ...chosen, version }, now)
}

async function writeRules(tx: Tx, chosen: MailSettings): Promise<boolean> {
  const { senderName, senderAddress, details, quietFrom, quietUntil, version } = chosen
  const row = { senderName, senderAddress, details, quietFrom, quietUntil }
  if (version === 0) {
    const first = { ...row, id: 'organisation', version: 1 }
    const added = await tx
      .insert(mailRules)
      .values(first)
      .onConflictDoNothing()
      .returning({ id: mailRules.id })
    return added.length > 0
  }
  const changed = await tx
    .update(mailRules)
    .set({ ...row, version: version + 1 })
    .where(and(eq(mailRules.id, 'organisation'), eq(mailRules.version, version)))
    .returning({ id: mailRules.id })
  return changed.length > 0
}
