import type { Tx } from '../../../db/database.ts'
import { addDays, dayIn, type Day } from '../../lib/day.ts'
import type { NewMail } from '../../mail/mail.ts'
import { bringBackMail, enqueue, mailByKey, moveMail } from '../../mail/outbox.ts'
import { houseOf } from '../house-queries.ts'
import type { Colleague, House } from '../recipient.ts'
import { noDigest } from './digest.ts'
import { DIGEST_HOURS, morningOf, PROMISE_HOURS } from './morning.ts'
import { whyUntold } from './promise-due.ts'
import { promisesDueBetween, timeZonesOfPlaces, type PromiseToTell } from './queries.ts'

/**
 * Queues the mails of everybody's next mornings: digests, and promises that come due. Running it again changes
 * nothing; what nobody wants any more is withdrawn when its time comes.
 */
export async function planMornings(tx: Tx, now: Date): Promise<void> {
  const house = await houseOf(tx, now)
  const zones = await timeZonesOfPlaces(tx)
  const today = dayIn(now, 'UTC')
  const due = await promisesDueBetween(tx, addDays(today, -1), addDays(today, 2))
  for (const colleague of house.colleagues.values()) {
    const timeZone = zones.get(colleague.placeId)
    if (!timeZone) continue
    const days = [dayIn(now, timeZone), addDays(dayIn(now, timeZone), 1)]
    const mails = [
      ...days.flatMap((day) => digestOf(colleague, day, { timeZone, quiet: house.quiet })),
      ...due
        .filter(({ dueOn }) => days.some((day) => day === dueOn))
        .flatMap((promise) => promiseMailOf(colleague, promise, { timeZone, quiet: house.quiet })),
    ]
    for (const mail of mails) await queue(tx, mail, now)
  }
}

type Where = { timeZone: string } & Pick<House, 'quiet'>

function digestOf(colleague: Colleague, day: Day, where: Where): NewMail[] {
  if (noDigest(colleague, day)) return []
  const { id: staffId, placeId } = colleague
  return [
    {
      ...{
        dedupeKey: `digest ${placeId} ${day} ${staffId}`,
        kind: 'digest',
        to: addressOf(colleague),
        staffId,
      },
      ...morningOf(colleague.wishes, day, where, DIGEST_HOURS),
      payload: { day, placeId },
    },
  ]
}

function promiseMailOf(colleague: Colleague, promise: PromiseToTell, where: Where): NewMail[] {
  const { id: promiseId, dueOn, personId } = promise
  if (!dueOn || whyUntold(promise, colleague, where.timeZone)) return []
  const { id: staffId } = colleague
  return [
    {
      ...{
        dedupeKey: `promise due ${promiseId} ${dueOn} ${staffId}`,
        kind: 'promise due',
        personId,
        staffId,
      },
      to: addressOf(colleague),
      ...morningOf(colleague.wishes, dueOn, where, PROMISE_HOURS),
      payload: { promiseId, day: dueOn },
    },
  ]
}

function addressOf({ name, email }: Colleague) {
  return { name, address: email }
}

async function queue(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  const { dedupeKey, dueAt, uselessAt } = mail
  if (uselessAt && uselessAt <= now) return
  if (await enqueue(tx, mail, now)) return
  const there = await mailByKey(tx, dedupeKey)
  // A morning that has begun is left to whoever claims its mails.
  if (!there || dueAt <= now || there.dueAt.getTime() === dueAt.getTime()) return
  const moved = await moveMail(tx, dedupeKey, { dueAt, uselessAt })
  if (moved === 'not waiting') await bringBackMail(tx, dedupeKey, { dueAt, uselessAt })
}
