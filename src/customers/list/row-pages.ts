import { dayIn, type Day } from '../../lib/day.ts'
import { dayInWords } from '../../lib/words-for-time.ts'
import type { CustomerWord } from '../../organisation/organisation.ts'
import { faceOf } from '../../people/face.ts'
import { WORTH_KNOWING } from '../../people/known.ts'
import type { Face, Pill } from '../../web/fragments.ts'
import { customerUrl } from '../../web/urls.ts'
import { HARDLY_KNOWN } from '../customer.ts'
import type { ListedCustomer } from './queries.ts'
import { stayInWords, visitInSentence, visitThatMatters, type VisitOfDay } from '../visit-of-day.ts'

/** A customer in a list: a person, not a row. */
export interface CustomerRow {
  id: string
  href: string
  face: Face
  name: string
  /** What tells them apart from others of that name. */
  apart: string
  /** What matters now. */
  now: string
  pill: Pill | null
  /** A box to tick, while several are chosen. */
  hasTick: boolean
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/_row': CustomerRow
  }
}

interface RowContext {
  visits: Map<string, VisitOfDay[]>
  word: CustomerWord
  today: Day
  timeZone: string
}

/** One customer of the list. */
export function customerRow(customer: ListedCustomer, context: RowContext): Omit<CustomerRow, 'hasTick'> {
  const visit = visitThatMatters(context.visits.get(customer.id) ?? [])
  return {
    id: `customer-${customer.id}`,
    href: customerUrl(customer.id),
    face: faceOf(customer),
    name: customer.name,
    apart: apartFrom(customer, context.word),
    now: nowOf(customer, visit, context),
    pill: pillOf(customer, visit, context.timeZone),
  }
}

function apartFrom(customer: ListedCustomer, word: CustomerWord): string {
  const { memberNumber, tier, sinceYear, town } = customer
  const number = memberNumber ? `${word} ${memberNumber}` : ''
  const since = sinceYear ? `since ${sinceYear}` : ''
  return [number, tier, since, town].filter(Boolean).join(' · ')
}

function nowOf(customer: ListedCustomer, visit: VisitOfDay | undefined, context: RowContext): string {
  if (customer.deceasedOn) return ''
  if (visit) return visitInSentence(visit)
  const { lastSeenAt, createdAt } = customer
  const daysWords = (at: Date) => dayInWords(dayIn(at, context.timeZone), context.today)
  return lastSeenAt ? `Last here ${daysWords(lastSeenAt)}` : `Not seen yet. Added ${daysWords(createdAt)}`
}

function pillOf(customer: ListedCustomer, visit: VisitOfDay | undefined, timeZone: string): Pill | null {
  const { archivedAt, deceasedOn, knownCount } = customer
  if (deceasedOn) return { text: 'Has died', tone: 'sand' }
  if (archivedAt) return { text: 'Archived', tone: 'sand' }
  if (visit?.arrivedAt) return { text: stayInWords(visit, timeZone), tone: 'green' }
  if (visit) return { text: `Today ${visit.time}`, tone: 'blue' }
  if (knownCount > HARDLY_KNOWN) return null
  return { text: `Hardly known: ${knownCount} of ${WORTH_KNOWING.length}`, tone: 'amber' }
}
