import { dayIn, type Day } from '../lib/day.ts'
import { capitalised, listInWords } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import { planFor } from './plan.ts'
import type { House, VisitAhead } from './recipient.ts'
import type { VisitMail } from './told.ts'

/** Who is told of a visit by mail and when, and why the others are not; as a page shows it. */
export interface VisitMailsPanel {
  /** "Dana Kim: a reminder at 13:00. Dana Kim hosts this visit." */
  told: string[]
  untold: string[]
}

declare module '../web/views.ts' {
  interface Views {
    'reminders/_visit-mails': VisitMailsPanel
  }
}

/** Sentences about all who work here, those who are told first. */
export function visitMailsPanel(
  visit: VisitAhead,
  mails: readonly VisitMail[],
  house: House,
  now: Date,
): VisitMailsPanel {
  const told: string[] = []
  const reasons = new Map<string, string[]>()
  for (const colleague of house.colleagues.values()) {
    const theirs = mails.filter(({ staffId }) => staffId === colleague.id)
    const sentences = theirs.filter(isWorthTelling).map((mail) => inWords(mail, visit, now))
    const { reminder, because } = planFor(visit, colleague, theirs, house, now)
    const why = reminder ? ` ${because}` : ''
    if (sentences.length > 0) told.push(`${colleague.name}: ${listInWords(sentences)}.${why}`)
    else if (colleague.worksHere) reasons.set(because, [...(reasons.get(because) ?? []), colleague.name])
  }
  return { told, untold: [...reasons].map(([reason, names]) => untoldInWords(reason, names)) }
}

// What was withdrawn is told by why there is none.
function isWorthTelling({ status }: VisitMail): boolean {
  return status !== 'withdrawn'
}

function inWords(mail: VisitMail, { timeZone }: VisitAhead, now: Date): string {
  const { kind, status, dueAt, settledAt, reason } = mail
  const what = kind === 'visit reminder' ? 'a reminder' : 'a correction'
  const when = momentInWords(settledAt ?? dueAt, timeZone, dayIn(now, timeZone))
  if (status === 'sent') return `${what} went ${when}`
  if (status === 'failed' || status === 'missed') return `${what} ${status}: ${withoutStop(reason ?? '')}`
  return `${what} goes ${dueAt <= now ? 'now' : when}`
}

function momentInWords(moment: Date, timeZone: string, today: Day): string {
  const day = dayIn(moment, timeZone)
  return [day === today ? '' : dayInWords(day, today), `at ${timeOfDayIn(moment, timeZone)}`]
    .filter(Boolean)
    .join(' ')
}

/** "Luis Ortega and Sam Whitlock: none. The visit is cancelled." */
function untoldInWords(reason: string, names: readonly string[]): string {
  return `${capitalised(listInWords(names))}: none. ${reason}`
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '')
}
