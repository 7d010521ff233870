import { nightOf } from '../lib/nights.ts'
import { addMonths, dayIn, type Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import { listInWords, plural } from '../lib/text.ts'

/** One night's forgetting. */
export type RetentionRunId = Id<'RetentionRun'>

/** That somebody is kept for now. */
export type KeptCustomerId = Id<'KeptCustomer'>

/** How long what is kept, in months or days; null for as long as anybody wants. */
export interface Rules {
  /** Notes, after they were written and whom they are about was last here. */
  notesMonths: number | null
  /** Visits, after their day, with who came along and what came up. */
  visitsMonths: number | null
  /** Questions that were asked, promises that were kept, and cautions and questions whose time is over. */
  finishedMonths: number | null
  /** What somebody took away, until when it can be brought back. */
  removedMonths: number | null
  /** Who was asked a survey, and what they answered. */
  surveysMonths: number | null
  /** The texts of mails. */
  textsDays: number
  /** Customers who were not here, until they stand on the list to look over. */
  reviewMonths: number | null
  /** The same, until they are erased without anybody asking. */
  eraseMonths: number | null
}

/** What holds until the owner chooses: only the texts of mails go. */
export const USUAL: Rules = {
  ...{ notesMonths: null, visitsMonths: null, finishedMonths: null, removedMonths: null },
  ...{ surveysMonths: null, textsDays: 90 },
  ...{ reviewMonths: null, eraseMonths: null },
}

/** What a run forgets. */
export const KINDS = ['notes', 'visits', 'finished', 'removed', 'surveys', 'texts', 'customers'] as const
export type Kind = (typeof KINDS)[number]

/** Of these, what is remembered, each by its own rule, in the order in which it goes. */
export const REMEMBERED = ['notes', 'visits', 'finished', 'removed'] as const
export type RememberedKind = (typeof REMEMBERED)[number]

/** How much a run has forgotten of each. */
export type Counts = Readonly<Record<Kind, number>>

export const NOTHING: Counts = {
  ...{ notes: 0, visits: 0, finished: 0, removed: 0 },
  ...{ surveys: 0, texts: 0, customers: 0 },
}

const CALLED: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  notes: ['note', 'notes'],
  visits: ['visit or line that came up in one', 'visits and lines that came up in them'],
  finished: [
    'finished question, promise, caution, case or incident of somebody',
    'finished questions, promises, cautions, cases and incidents of somebody',
  ],
  removed: ['fact taken away before', 'facts taken away before'],
  surveys: ['survey that somebody was asked', 'surveys that somebody was asked'],
  texts: ['text of a mail', 'texts of mails'],
  customers: ['customer', 'customers'],
}

/** '12 notes and 3 texts of mails', or 'nothing'. */
export function countsInWords(counts: Counts): string {
  const there = KINDS.filter((kind) => counts[kind] > 0)
  return listInWords(there.map((kind) => plural(counts[kind], ...CALLED[kind]))) || 'nothing'
}

/** The moment so many months before, as far as "not since then" goes: the same day of the month, at midnight UTC. */
export function monthsBefore(now: Date, months: number): Date {
  return new Date(`${addMonths(dayIn(now, 'UTC'), -months)}T00:00:00Z`)
}

/** For so many months nobody is asked about a customer who was looked over and is kept. */
export const MONTHS_KEPT = 12

/** The last day that lies so many months back. */
export function dayMonthsBefore(today: Day, months: number): Day {
  return addMonths(today, -months)
}

const DUE_FROM = 2 * 3_600_000

/** True where this night's run is still to come: none has begun since two in the morning of the place. */
export function isDue(now: Date, timeZone: string, lastBegunAt: Date | undefined): boolean {
  return !lastBegunAt || nightOf(lastBegunAt, timeZone, DUE_FROM) < nightOf(now, timeZone, DUE_FROM)
}
