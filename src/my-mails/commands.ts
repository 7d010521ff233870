import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { mailWishes } from '../../db/schema/mail-rules.ts'
import { planMornings } from '../reminders/mornings/commands.ts'
import { planAllMails } from '../reminders/plan-commands.ts'
import type { MailWishes } from '../reminders/wishes.ts'

/**
 * Keeps what somebody wants to be told, or what new staff are, and brings the mails that wait in step. Stale: it was
 * saved in between; nothing is written then.
 */
export async function keepWishes(
  tx: Tx,
  id: string,
  { version, ...wishes }: MailWishes & { version: number },
  now: Date,
): Promise<'saved' | 'stale'> {
  if (!(await write(tx, id, wishes, version))) return 'stale'
  await planAllMails(tx, now)
  await planMornings(tx, now)
  return 'saved'
}

/** False where somebody else wrote since that version. */
async function write(tx: Tx, id: string, wishes: MailWishes, version: number): Promise<boolean> {
  const { digest, digestAt, digestDays, remindedOf, tier, lead, promises } = wishes
  const row = { digest, digestAt, digestDays: [...digestDays], remindedOf, tier, lead, promises }
  if (version === 0) {
    const first = { ...row, id, version: 1 }
    const added = await tx
      .insert(mailWishes)
      .values(first)
      .onConflictDoNothing()
      .returning({ id: mailWishes.id })
    return added.length > 0
  }
  const changed = await tx
    .update(mailWishes)
    .set({ ...row, version: version + 1 })
    .where(and(eq(mailWishes.id, id), eq(mailWishes.version, version)))
    .returning({ id: mailWishes.id })
  return changed.length > 0
}
