import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { improvementMails, improvements } from '../../../db/schema/improvements.ts'
import { places } from '../../../db/schema/places.ts'
import { dayIn } from '../../lib/day.ts'
import { newId } from '../../lib/id.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'
import type { NewMail, Recipient } from '../../mail/mail.ts'
import { bringBackMail, enqueue, moveMail, withdrawMail } from '../../mail/outbox.ts'
import type { CustomerId } from '../../people/person.ts'
import { enterImprovement, type Hand } from '../commands.ts'
import type { TellingInput } from '../forms.ts'
import type { ImprovementId, ImprovementMailId } from '../improvement.ts'
import { isUnderWay, tellersOf, type Teller } from './queries.ts'
import { whyNotTold } from './reach.ts'

export const IMPROVEMENT_TOLD = 'improvement'

/** A slip can be taken back for so long. */
const WAITS = 5 * 60_000
const USEFUL_DAYS = 30

/** Lets what was done be told to those who said it, in these words. */
export async function beginTelling(
  tx: Tx,
  id: ImprovementId,
  { mailSubject, mailText }: TellingInput,
  hand: Hand,
): Promise<void> {
  await tx
    .update(improvements)
    .set({ mailSubject, mailText, mailedAt: hand.now, mailsQueuedAt: null, changedAt: hand.now })
    .where(eq(improvements.id, id))
  await enterImprovement(tx, 'had those told by mail whose comments an improvement answers', id, hand)
}

/** Queues the mails of the next of them: never two to one of them about one improvement. */
export async function tellNext(
  tx: Tx,
  id: ImprovementId,
  { atMost, now }: { atMost: number; now: Date },
): Promise<'more' | 'done'> {
  const [asked] = await tx
    .select({ timeZone: places.timeZone })
    .from(improvements)
    .innerJoin(places, eq(places.id, improvements.placeId))
    .where(and(eq(improvements.id, id), isUnderWay()))
  if (!asked) return 'done'
  const today = dayIn(now, asked.timeZone)
  const reached = (await tellersOf(tx, id)).filter((teller) => !whyNotTold(teller, today))
  for (const teller of reached.slice(0, atMost)) await tell(tx, id, teller, now)
  if (reached.length > atMost) return 'more'
  await tx.update(improvements).set({ mailsQueuedAt: now }).where(eq(improvements.id, id))
  return 'done'
}

/** Takes back what has not gone yet: those are not told. What has gone has gone. */
export async function takeBackTelling(tx: Tx, id: ImprovementId, hand: Hand): Promise<number> {
  const told = await tx.select().from(improvementMails).where(eq(improvementMails.improvementId, id))
  let taken = 0
  for (const { id: mailId, customerId } of told) {
    const withdrawn = await withdrawMail(tx, keyOf(id, customerId), 'It was taken back.', hand.now)
    if (withdrawn !== 'done') continue
    await tx.delete(improvementMails).where(eq(improvementMails.id, mailId))
    taken += 1
  }
  const isUntold = taken === told.length
  await tx
    .update(improvements)
    .set({ mailsQueuedAt: hand.now, ...(isUntold ? { mailedAt: null } : {}) })
    .where(eq(improvements.id, id))
  await enterImprovement(tx, 'took back mails on an improvement', id, hand)
  return taken
}

/** Stops such mails to whoever got this one. */
export async function stopImprovementMails(tx: Tx, id: ImprovementMailId, now: Date): Promise<void> {
  await tx.update(improvementMails).set({ stoppedAt: now }).where(eq(improvementMails.id, id))
}

async function tell(tx: Tx, improvementId: ImprovementId, teller: Teller, now: Date): Promise<void> {
  const { id: customerId, name, address } = teller
  if (address === null) return
  const id = newId<'ImprovementMail'>(now)
  await tx.insert(improvementMails).values({ id, improvementId, customerId, queuedAt: now })
  await queueAgain(tx, mailTo({ id, improvementId, customerId, to: { name, address } }, now), now)
}

interface Told {
  id: ImprovementMailId
  improvementId: ImprovementId
  customerId: CustomerId
  to: Recipient
}

function mailTo({ id, improvementId, customerId, to }: Told, now: Date): NewMail {
  const at = now.getTime()
  return {
    ...{ dedupeKey: keyOf(improvementId, customerId), kind: IMPROVEMENT_TOLD, personId: customerId },
    ...{ to, payload: { improvementMailId: id } },
    ...{ dueAt: new Date(at + WAITS), uselessAt: new Date(at + USEFUL_DAYS * MS_A_DAY) },
  }
}

/** Queues a mail; one that was taken back waits again. */
async function queueAgain(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  if (await enqueue(tx, mail, now)) return
  if ((await bringBackMail(tx, mail.dedupeKey, mail)) === 'done')
    await moveMail(tx, mail.dedupeKey, timingOf(mail))
}

function timingOf({ dueAt, uselessAt, payload }: NewMail) {
  return { dueAt, uselessAt, payload }
}

function keyOf(id: ImprovementId, customerId: CustomerId): string {
  return `${IMPROVEMENT_TOLD} ${id} ${customerId}`
}
