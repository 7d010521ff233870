import type { Database } from '../../db/database.ts'
import { deskOf } from '../cases/desk-queries.ts'
import { openOn, type OpenHours } from '../cases/hours.ts'
import { groupedBy } from '../lib/grouping.ts'
import { dayIn, type Day } from '../lib/day.ts'
import type { NewMail } from '../mail/mail.ts'
import { enqueue, mailByKey } from '../mail/outbox.ts'
import type { PlaceId } from '../places/place.ts'
import type { Site } from '../web/site.ts'
import { overdueAt, type Overdue } from './overdue-queries.ts'

/** What the mail to whoever looks after overdue cases is called in the outbox. */
export const CASES_OVERDUE = 'cases overdue'

/** Reminds whoever looks after cases that are overdue, once a day when the place opens. */
export async function remindOfOverdue({ database, clock }: Pick<Site, 'database' | 'clock'>): Promise<void> {
  const now = clock.now()
  const overdue = await overdueAt(database.read, now)
  for (const [placeId, atPlace] of groupedBy(overdue, (one) => one.placeId))
    await remindAt(database, placeId, atPlace, now)
}

async function remindAt(database: Database, placeId: PlaceId, overdue: readonly Overdue[], now: Date) {
  const { rota, timeZone } = await deskOf(database.read, placeId, now)
  const today = dayIn(now, timeZone)
  const open = openOn(rota, today, timeZone)
  if (!open || now < open.opensAt || now >= open.closesAt) return
  const then = overdue.filter(({ dueAt }) => dueAt <= open.opensAt)
  for (const mine of groupedBy(then, ({ owner }) => owner.id).values()) {
    const mail = reminderTo(mine, { placeId, today, open })
    if (mail && !(await mailByKey(database.read, mail.dedupeKey)))
      await database.write((tx) => enqueue(tx, mail, now))
  }
}

function reminderTo(
  [first]: readonly Overdue[],
  { placeId, today, open }: { placeId: PlaceId; today: Day; open: OpenHours },
): NewMail | undefined {
  if (!first) return undefined
  const { id: staffId, name, email } = first.owner
  return {
    ...{ dedupeKey: `${CASES_OVERDUE} ${placeId} ${today} ${staffId}`, kind: CASES_OVERDUE, staffId },
    ...{ to: { name, address: email }, payload: { placeId, openedAt: String(open.opensAt.getTime()) } },
    ...{ dueAt: open.opensAt, uselessAt: open.closesAt },
  }
}
