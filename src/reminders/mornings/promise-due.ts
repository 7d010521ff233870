import type { Reader } from '../../../db/database.ts'
import { dayIn } from '../../lib/day.ts'
import { asId } from '../../lib/id.ts'
import type { Verdict } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { readableBy } from '../../staff/permissions.ts'
import { SOON } from '../decide.ts'
import { houseOf } from '../house-queries.ts'
import { calledBy, type Colleague } from '../recipient.ts'
import { morningOf, PROMISE_HOURS, wantsDigestOn } from './morning.ts'
import { promiseToTell, timeZonesOfPlaces, type PromiseToTell } from './queries.ts'

/** Whether the owner of a promise is still to be told that it comes due. */
export async function decideOnPromiseDue(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  const { colleagues, quiet } = await houseOf(reader, now)
  const colleague = mail.staffId ? colleagues.get(mail.staffId) : undefined
  const id = asId<'Promise'>(mail.payload.promiseId ?? '')
  const promise = id && (await promiseToTell(reader, id))
  const timeZone = colleague && (await timeZonesOfPlaces(reader)).get(colleague.placeId)
  if (!timeZone || !promise || promise.removedAt) return { withdrawn: 'The promise was taken back.' }
  if (promise.keptAt) return { withdrawn: 'The promise was kept.' }
  const { dueOn } = promise
  if (!dueOn || dueOn !== mail.payload.day) return { withdrawn: 'The promise is due on another day now.' }
  const untold = mail.askedAt ? undefined : whyUntold(promise, colleague, timeZone)
  if (untold) return { withdrawn: untold }
  const { dueAt, uselessAt } = morningOf(colleague.wishes, dueOn, { timeZone, quiet }, PROMISE_HOURS)
  if (now >= uselessAt) return { missed: 'The day was over before it could be sent.' }
  return dueAt.getTime() - now.getTime() > SOON ? { later: dueAt } : { send: true }
}

/** Why its owner gets no mail of a promise that comes due; undefined where they do. */
export function whyUntold(
  promise: PromiseToTell,
  colleague: Colleague,
  timeZone: string,
): string | undefined {
  const called = calledBy(colleague)
  const { id, name, role, worksHere, wishes } = colleague
  const { dueOn, notedAt } = promise
  if (promise.ownerId !== id) return `${called} no longer sees to it.`
  if (!worksHere) return `${name} no longer works here.`
  if (!wishes.promises) return `${called} has mails on promises off.`
  if (!readableBy(role).includes(promise.audience)) return `It is not for ${called} to read.`
  if (promise.deceasedOn) return `${promise.name} has died.`
  if (promise.archivedAt) return `${promise.name} is archived.`
  if (dueOn && wantsDigestOn(wishes, dueOn)) return `It stands in ${called}'s digest of that day.`
  return dayIn(notedAt, timeZone) === dueOn ? 'It was promised for the same day.' : undefined
}
