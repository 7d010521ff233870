import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { newId, type Id } from '../lib/id.ts'
import type { MailId, MailStanding, NewMail } from './mail.ts'

/** When a mail is to go, and from when on it is not worth sending. */
export interface Timing {
  dueAt: Date
  uselessAt: Date | null
}

/** Queues a mail with the change that causes it; undefined where it stands there already. */
export async function enqueue(tx: Tx, mail: NewMail, now: Date): Promise<MailId | undefined> {
  const { to, staffId = null, personId = null, visitId = null, ...said } = mail
  const id = newId<'Mail'>(now)
  const [queued] = await tx
    .insert(outbox)
    .values({
      ...said,
      ...{ id, staffId, personId, visitId },
      toName: to.name,
      toAddress: to.address,
      messageId: id,
      status: 'waiting',
      attempts: 0,
      createdAt: now,
    })
    .onConflictDoNothing({ target: outbox.dedupeKey })
    .returning({ id: outbox.id })
  return queued?.id
}

/** Gives a mail another time, and what is said in it, as long as it waits. Its tries begin anew. */
export async function moveMail(
  tx: Tx,
  dedupeKey: string,
  changed: Timing & Partial<Pick<NewMail, 'payload'>>,
): Promise<Changed> {
  const moved = await tx
    .update(outbox)
    .set({ ...changed, attempts: 0, reason: null })
    .where(waiting(dedupeKey))
    .returning({ id: outbox.id })
  return moved.length > 0 ? 'done' : 'not waiting'
}

/** Takes a mail back, as long as it waits; `reason` is a sentence for the Mail page. */
export async function withdrawMail(tx: Tx, dedupeKey: string, reason: string, now: Date): Promise<Changed> {
  const withdrawn = await tx
    .update(outbox)
    .set({ status: 'withdrawn', reason, settledAt: now })
    .where(waiting(dedupeKey))
    .returning({ id: outbox.id })
  return withdrawn.length > 0 ? 'done' : 'not waiting'
}

/** Lets a mail that was withdrawn or missed wait again, since its cause came back. One that was sent stays sent. */
export async function bringBackMail(
  tx: Tx,
  dedupeKey: string,
  { dueAt, uselessAt }: Timing,
): Promise<'done' | 'not withdrawn'> {
  const back = await tx
    .update(outbox)
    .set({ status: 'waiting', dueAt, uselessAt, attempts: 0, reason: null, settledAt: null })
    .where(and(eq(outbox.dedupeKey, dedupeKey), inArray(outbox.status, ['withdrawn', 'missed'])))
    .returning({ id: outbox.id })
  return back.length > 0 ? 'done' : 'not withdrawn'
}

/** How it stands with the mails about a visit, in the order in which they were queued. */
export function mailsAboutVisit(reader: Reader, visitId: Id<'Visit'>): Promise<MailStanding[]> {
  return reader.select(STANDING).from(outbox).where(eq(outbox.visitId, visitId)).orderBy(outbox.id)
}

/** How it stands with a mail, by its key. */
export async function mailByKey(reader: Reader, dedupeKey: string): Promise<MailStanding | undefined> {
  const [mail] = await reader.select(STANDING).from(outbox).where(eq(outbox.dedupeKey, dedupeKey))
  return mail
}

type Changed = 'done' | 'not waiting'

const STANDING = {
  id: outbox.id,
  dedupeKey: outbox.dedupeKey,
  kind: outbox.kind,
  staffId: outbox.staffId,
  status: outbox.status,
  dueAt: outbox.dueAt,
  settledAt: outbox.settledAt,
}

function waiting(dedupeKey: string) {
  return and(eq(outbox.dedupeKey, dedupeKey), eq(outbox.status, 'waiting'))
}
