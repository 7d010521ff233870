import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { stateOf } from '../visits/visit.ts'
import { LATE, type Booked, type BookingCalendarId } from './booking.ts'
import type { KnownBooking, KnownVisit } from './known-queries.ts'

/** Who is meant: these customers; nobody knows yet; or nobody whom we are to ask about. */
export type Meant = { customerIds: PersonId[]; names: string[] } | 'open' | 'left out'

/** A booking as it is to be kept, all of it understood. */
export interface Understood {
  booked: Booked
  startsAt: Date
  whoKey: string
  who: string
  purpose: string | null
  hostId: StaffId | null
  /** The calendar that has it; null where it came in a file. */
  calendarId: BookingCalendarId | null
  meant: Meant
}

/** What is to be done about a booking, and about its visit. */
export type Decision =
  | { do: 'nothing'; because: 'same' | 'over' | 'arrived' | 'called off' | 'taken out' }
  | { do: 'add'; booking: Understood; customerIds: PersonId[] }
  | { do: 'keep open'; booking: Understood; standing: 'open' | 'left out'; known: KnownBooking | null }
  | { do: 'change'; booking: Understood; known: KnownBooking; visit: KnownVisit; change: VisitChange }
  | { do: 'expect'; booking: Understood; known: KnownBooking; customerIds: PersonId[] }
  | { do: 'note'; booking: Understood; known: KnownBooking }
  | { do: 'let go'; booking: Understood; known: KnownBooking; visit: KnownVisit | null }
  | { do: 'cancel'; known: KnownBooking; visit: KnownVisit | null }

/** What of a visit is to change; what a colleague changed by hand is not among it. */
export interface VisitChange {
  when?: { day: Booked['day']; time: Booked['time'] }
  what?: Partial<Pick<KnownVisit, 'purpose' | 'partySize' | 'hostId'>>
  customerIds?: PersonId[]
  /** Its source had called it off, and has it again. */
  isBack: boolean
  /** What its source changed and a colleague had changed by hand before, which stays. */
  kept: string[]
}

/** What to do about a booking that was read. */
export function decide(booking: Understood, known: KnownBooking | null, now: Date): Decision {
  if (!known) return decideNew(booking, now)
  const { visit } = known
  if (visit && hasCome(visit)) return nothing('arrived')
  if (booking.booked.isCancelled) return decideGone(known, now)
  if (known.startsAt <= now && booking.startsAt <= now) return nothing('over')
  if (known.standing === 'visit' && visit) return decideVisit(booking, known, visit)
  if (known.standing === 'visit') return nothing('taken out')
  return decideWaiting(booking, known)
}

/** What to do about a booking that its source has no more, or calls off. Nothing where it is over, or they have come. */
export function decideGone(known: KnownBooking, now: Date): Decision {
  if (known.visit && hasCome(known.visit)) return nothing('arrived')
  if (known.cancelledAt) return nothing('same')
  if (known.startsAt <= now) return nothing('over')
  return { do: 'cancel', known, visit: known.visit }
}

function decideNew(booking: Understood, now: Date): Decision {
  const { booked, meant, startsAt } = booking
  if (booked.isCancelled) return nothing('called off')
  if (startsAt.getTime() < now.getTime() - LATE) return nothing('over')
  if (typeof meant === 'string') return { do: 'keep open', booking, standing: meant, known: null }
  return { do: 'add', booking, customerIds: meant.customerIds }
}

/** Somebody may have said meanwhile who it is. */
function decideWaiting(booking: Understood, known: KnownBooking): Decision {
  const { meant } = booking
  const isSame = isAsItWas(booking, known)
  if (known.standing === 'left out' && known.whoKey === booking.whoKey)
    return isSame ? nothing('same') : { do: 'note', booking, known }
  if (typeof meant !== 'string') return { do: 'expect', booking, known, customerIds: meant.customerIds }
  if (isSame && meant === known.standing) return nothing('same')
  return { do: 'keep open', booking, standing: meant, known }
}

function decideVisit(booking: Understood, known: KnownBooking, visit: KnownVisit): Decision {
  const isSomebodyElse = booking.whoKey !== known.whoKey
  const isOurs = visit.version === known.visitVersion
  const { meant } = booking
  if (isSomebodyElse && isOurs && typeof meant === 'string') return { do: 'let go', booking, known, visit }
  if (isAsItWas(booking, known)) return nothing('same')
  const isOff = visit.cancelledAt !== null
  const isBack = isOff && known.cancelledAt?.getTime() === visit.cancelledAt?.getTime()
  // A colleague called it off: whatever its source says of it, it stays so.
  if (isOff && !isBack) return { do: 'note', booking, known }
  const change = changeOf(booking, known, visit, isBack)
  if (isSomebodyElse && typeof meant !== 'string' && isOurs) {
    if (!isSameSet(meant.customerIds, visit.customerIds)) change.customerIds = meant.customerIds
  } else if (isSomebodyElse) change.kept.push('who comes')
  return { do: 'change', booking, known, visit, change }
}

function changeOf(booking: Understood, known: KnownBooking, visit: KnownVisit, isBack: boolean): VisitChange {
  const change: VisitChange = { isBack, kept: [] }
  const { day, time, partySize } = booking.booked
  const isMoved = day !== known.day || time !== known.time
  if (isMoved && known.day === visit.day && known.time === visit.time) change.when = { day, time }
  else if (isMoved) change.kept.push('when')
  const next = { purpose: booking.purpose, partySize, hostId: booking.hostId }
  for (const field of FIELDS) {
    if (next[field] === known[field]) continue
    if (visit[field] === known[field]) change.what = { ...change.what, [field]: next[field] }
    else change.kept.push(FIELD_WORDS[field])
  }
  return change
}

const FIELDS = ['purpose', 'partySize', 'hostId'] as const
const FIELD_WORDS = { purpose: 'what for', partySize: 'how many', hostId: 'the host' } as const

function isAsItWas(booking: Understood, known: KnownBooking): boolean {
  const { booked, whoKey, purpose, hostId } = booking
  return (
    known.cancelledAt === null &&
    known.calendarId === booking.calendarId &&
    known.key === booked.key &&
    known.day === booked.day &&
    known.time === booked.time &&
    known.title === booked.title &&
    known.whoKey === whoKey &&
    known.purpose === purpose &&
    known.partySize === booked.partySize &&
    known.hostId === hostId
  )
}

function isSameSet(some: readonly PersonId[], others: readonly PersonId[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id))
}

function hasCome(visit: KnownVisit): boolean {
  return ['arrived', 'completed'].includes(stateOf(visit))
}

function nothing(because: Extract<Decision, { do: 'nothing' }>['because']): Decision {
  return { do: 'nothing', because }
}
