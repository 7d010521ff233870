import { and, eq, isNotNull, lt, notInArray } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { mailServer, mailTexts, mailTries, outbox } from '../../db/schema/outbox.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'

/** For how many days a mail can be read as it was; then only its line stays: to whom, about what, when. */
export const KEEP_TEXTS_DAYS = 90
/** For how many days that line stays. */
const KEEP_MAILS_DAYS = 400

/** The moment before which the texts of mails are forgotten. */
export function textsKeptFrom(now: Date): Date {
  return new Date(now.getTime() - KEEP_TEXTS_DAYS * MS_A_DAY)
}

/** Forgets what mails said, and in the end that there were any. A mail that waits keeps everything. */
export async function forgetOldMails(tx: Tx, now: Date): Promise<void> {
  const old = and(
    isNotNull(outbox.settledAt),
    lt(outbox.settledAt, new Date(now.getTime() - KEEP_MAILS_DAYS * MS_A_DAY)),
  )
  const waiting = tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.status, 'waiting'))
  const texts = and(lt(mailTexts.madeAt, textsKeptFrom(now)), notInArray(mailTexts.mailId, waiting))
  await tx.delete(mailTexts).where(texts)
  for (const { id } of await tx.select({ id: outbox.id }).from(outbox).where(old).limit(200)) {
    await tx.delete(mailTries).where(eq(mailTries.mailId, id))
    await tx.delete(mailTexts).where(eq(mailTexts.mailId, id))
    await tx.delete(outbox).where(eq(outbox.id, id))
  }
}

/** Leaves a server in peace no longer: the next mail tries it at once. */
export async function tryServerNow(tx: Tx, now: Date): Promise<void> {
  await tx.update(mailServer).set({ nextTryAt: now })
}
