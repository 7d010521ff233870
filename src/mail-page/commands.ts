import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { outbox, refusedAddresses } from '../../db/schema/outbox.ts'
import { enterAudit } from '../audit/commands.ts'
import { addressKey } from '../mail/address.ts'
import type { MailId, NewMail } from '../mail/mail.ts'
import { enqueue, mailByKey } from '../mail/outbox.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Who asked for it, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

type Row = typeof outbox.$inferSelect

/**
 * Sends a mail again. One that may have arrived goes as a new mail, so that no mailbox takes it for the old one; else
 * the mail itself waits again. Asked twice within a minute, it goes once.
 */
export async function sendAgain(tx: Tx, id: MailId, hand: Hand): Promise<MailId | 'gone' | 'waiting'> {
  const [mail] = await tx.select().from(outbox).where(eq(outbox.id, id))
  if (!mail) return 'gone'
  if (mail.status === 'waiting' || mail.status === 'sending') return 'waiting'
  await enter(tx, 'sent a mail again', id, hand)
  if (mail.status === 'sent' || mail.uncertain > 0) return sendCopy(tx, mail, hand.now)
  await tx
    .update(outbox)
    .set({ status: 'waiting', ...atOnce(hand.now), reason: null, settledAt: null })
    .where(eq(outbox.id, id))
  return id
}

/** Sends a mail that waits now, whatever it waits for. */
export async function sendNow(tx: Tx, id: MailId, hand: Hand): Promise<'done' | 'not waiting'> {
  const changed = await tx
    .update(outbox)
    .set({ dueAt: hand.now, askedAt: hand.now, attempts: 0 })
    .where(and(eq(outbox.id, id), eq(outbox.status, 'waiting')))
    .returning({ id: outbox.id })
  if (changed.length === 0) return 'not waiting'
  await enter(tx, 'sent a mail before its time', id, hand)
  return 'done'
}

/** Lets mails go to an address again that a server had refused, and this mail with them. */
export async function tryAddressAgain(tx: Tx, id: MailId, hand: Hand): Promise<MailId | 'gone' | 'waiting'> {
  const [mail] = await tx.select().from(outbox).where(eq(outbox.id, id))
  if (!mail) return 'gone'
  await tx.delete(refusedAddresses).where(eq(refusedAddresses.address, addressKey(mail.toAddress)))
  return sendAgain(tx, id, hand)
}

function atOnce(now: Date) {
  return { dueAt: now, askedAt: now, uselessAt: null, attempts: 0 }
}

async function sendCopy(tx: Tx, mail: Row, now: Date): Promise<MailId | 'gone'> {
  const dedupeKey = `${mail.dedupeKey} again ${now.toISOString().slice(0, 16)}`
  const id = await enqueue(tx, { ...described(mail), dedupeKey }, now)
  if (!id) return (await mailByKey(tx, dedupeKey))?.id ?? 'gone'
  await tx.update(outbox).set(atOnce(now)).where(eq(outbox.id, id))
  return id
}

function described({ toName, toAddress, staffId, personId, visitId, ...mail }: Row): NewMail {
  const { dedupeKey, kind, dueAt, payload } = mail
  return {
    ...{ dedupeKey, kind, dueAt, payload, uselessAt: null, to: { name: toName, address: toAddress } },
    ...(staffId ? { staffId } : {}),
    ...(personId ? { personId } : {}),
    ...(visitId ? { visitId } : {}),
  }
}

function enter(tx: Tx, action: string, subjectId: MailId, { staffId, now }: Hand): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'mail', subjectId })
}
