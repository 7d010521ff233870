import { dayIn } from '../../lib/day.ts'
import { timeOfDayIn } from '../../lib/wall-time.ts'
import { longDay, weekdayName } from '../../lib/words-for-time.ts'
import type { Letter, MailSite } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { namesTogether, purposeFirst } from '../../visits/comers.ts'
import { visitOnItsDay, type VisitOnItsDay } from '../../visits/day-queries.ts'
import { customerUrlInMail } from '../../web/urls.ts'
import { holdsDetails } from '../details.ts'
import { frameOf } from '../frame.ts'
import { unwritable } from '../letter.ts'
import { shortLetter } from '../short/pages.ts'
import { ABOUT_VISITS, AFTER_SIGNING_IN, dayOf } from './mail.ts'
import { initialsOf } from './subject.ts'

/** The short correction to somebody who was told of a visit before it was moved, cancelled or handed over. */
export async function composeChange(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const visit = mail.visitId && (await visitOnItsDay(read, mail.visitId))
  if (!visit) throw unwritable(mail)
  const told = await holdsDetails(read)
  const who = told ? namesTogether(visit.customers.map(({ name }) => name)) : initialsOf(visit)
  const subject = changeSubject(mail.payload, visit, who, now)
  const frame = await frameOf(site, mail, { subject, ...ABOUT_VISITS })
  return shortLetter(site, frame, {
    title: subject,
    ...(told ? inFull(visit, site.baseUrl) : { ...AFTER_SIGNING_IN, open: dayOf(visit, site.baseUrl) }),
  })
}

/** "15:30 Ray Alvarez: moved, was 14:00"; of what is off, the time that they were told. */
function changeSubject(payload: QueuedMail['payload'], visit: VisitOnItsDay, who: string, now: Date): string {
  const { timeZone } = visit.place
  const at = whenWords(visit.startsAt, now, timeZone)
  const before = payload.was ? whenWords(new Date(payload.was), now, timeZone) : at
  if (payload.change === 'cancelled') return `Cancelled: ${before} ${who}`
  if (payload.change === 'handed over') return `No longer yours: ${before} ${who}`
  return `${at} ${who}: moved, was ${before}`
}

/** "14:00"; on another day than today, "Sunday 14:00". */
function whenWords(instant: Date, now: Date, timeZone: string): string {
  const [day, today] = [dayIn(instant, timeZone), dayIn(now, timeZone)]
  return [day === today ? '' : weekdayName(day), timeOfDayIn(instant, timeZone)].filter(Boolean).join(' ')
}

function inFull(visit: VisitOnItsDay, baseUrl: string) {
  const [first] = visit.customers
  return {
    eyebrow: longDay(visit.day),
    text: purposeFirst(visit),
    open: first
      ? { href: `${baseUrl}${customerUrlInMail(first.id)}`, label: `Open the card of ${first.name}` }
      : null,
  }
}
