import type { Reader } from '../../../db/database.ts'
import { addDays, asDay, type Day } from '../../lib/day.ts'
import { asId } from '../../lib/id.ts'
import { weekdayName } from '../../lib/words-for-time.ts'
import type { Verdict } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { readableBy } from '../../staff/permissions.ts'
import { SOON } from '../decide.ts'
import { houseOf } from '../house-queries.ts'
import { calledBy, type Colleague } from '../recipient.ts'
import { DIGEST_HOURS, morningOf, wantsDigestOn } from './morning.ts'
import { expectedOn, promisesDueBetween, timeZonesOfPlaces } from './queries.ts'

/** How long a promise that nobody kept is told of. Days. */
const LONGEST_OVERDUE = 366

/** Whether a digest still goes: they still want one, the morning lasts, and there is something to tell. */
export async function decideOnDigest(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  const { colleagues, quiet } = await houseOf(reader, now)
  const colleague = mail.staffId ? colleagues.get(mail.staffId) : undefined
  const day = asDay(mail.payload.day ?? '')
  const placeId = asId<'Place'>(mail.payload.placeId ?? '')
  const timeZone = placeId && (await timeZonesOfPlaces(reader)).get(placeId)
  if (!colleague || !day || !timeZone) return { withdrawn: `${mail.to.name} is not known here.` }
  const off = mail.askedAt ? undefined : noDigest(colleague, day)
  if (off) return { withdrawn: off }
  const { dueAt, uselessAt } = morningOf(colleague.wishes, day, { timeZone, quiet }, DIGEST_HOURS)
  if (!mail.askedAt && now >= uselessAt) return { missed: 'The morning was over before it could be sent.' }
  if (!mail.askedAt && dueAt.getTime() - now.getTime() > SOON) return { later: dueAt }
  const hasNews =
    (await expectedOn(reader, placeId, day)) > 0 || (await hasPromiseDue(reader, colleague, day))
  return hasNews ? { send: true } : { withdrawn: nothingToTell(colleague) }
}

/** Why somebody gets no digest on a day; undefined where they do. */
export function noDigest(colleague: Colleague, day: Day): string | undefined {
  const { name, worksHere, wishes } = colleague
  if (!worksHere) return `${name} no longer works here.`
  if (!wishes.digest) return `${calledBy(colleague)} has the digest off.`
  return wantsDigestOn(wishes, day)
    ? undefined
    : `${calledBy(colleague)} wants no digest on a ${weekdayName(day)}.`
}

function nothingToTell(colleague: Colleague): string {
  return `Nothing to tell: nobody is expected, and ${calledBy(colleague)} has no promise due.`
}

async function hasPromiseDue(reader: Reader, { id, role }: Colleague, day: Day): Promise<boolean> {
  const due = await promisesDueBetween(reader, addDays(day, -LONGEST_OVERDUE), day)
  return due.some(({ ownerId, audience }) => ownerId === id && readableBy(role).includes(audience))
}
