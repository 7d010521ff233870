import { instantOfWall } from '../lib/wall-time.ts'
import { allowedMoment, wantedAt, type Room } from './moment.ts'
import { interestIn, type Colleague, type House, type VisitAhead } from './recipient.ts'
import * as say from './sentences.ts'
import {
  isGivenUp,
  minutesApart,
  toldBy,
  wallOf,
  type Told,
  type VisitChange,
  type VisitMail,
  type Wall,
} from './told.ts'

/** The mails that one colleague is to get about one visit, as it stands now. */
export interface Plan {
  reminder: Wanted | null
  change: WantedChange | null
  /** Why there is no reminder, or what it is for, in a sentence. */
  because: string
  /** The visit has begun: what still waits is for whoever claims it to judge. */
  hasBegun: boolean
}

export interface Wanted {
  dueAt: Date
  uselessAt: Date
}

export interface WantedChange extends Wanted {
  change: VisitChange
  /** The time that they were told. */
  was: Date
}

/** A visit that is entered later than this before it begins brings no mail. Minutes. */
const LATEST_ENTRY = 5
/** A visit that moves by no more is not worth a second mail. Minutes. */
const SMALL_MOVE = 15
/** A correction waits a little: most slips are taken back at once. Milliseconds. */
const SECOND_THOUGHTS = 2 * 60_000
const MINUTE = 60_000

/** What a colleague is to be told of a visit, given all the mails about it so far. */
export function planFor(
  visit: VisitAhead,
  colleague: Colleague,
  mails: readonly VisitMail[],
  house: House,
  now: Date,
): Plan {
  const { arrivedAt, completedAt, cancelledAt, noShowAt, startsAt } = visit
  if (arrivedAt ?? completedAt) return none(say.hasArrived(visit))
  if (startsAt <= now) return { ...none(say.hasBegun(visit)), hasBegun: true }
  const at = { visit, colleague, mails, house, now, told: toldBy(mails, now) }
  if (cancelledAt ?? noShowAt) return { ...none(say.isOff(visit)), change: correction(at, 'cancelled') }
  const interest = interestIn(visit, colleague, house)
  if (!interest.wants) {
    const change = interest.hasHandedOver ? correction(at, 'handed over') : null
    return { ...none(interest.because), change }
  }
  return planned(at, say.because(colleague, interest.because))
}

interface At {
  visit: VisitAhead
  colleague: Colleague
  mails: readonly VisitMail[]
  house: House
  now: Date
  told: Told
}

function planned(at: At, because: string): Plan {
  const { visit, told, colleague } = at
  const wall = wallOf(visit)
  const hasMoved = told.at !== null && minutesApart(told.at, wall) > SMALL_MOVE
  const change = hasMoved ? correction(at, 'moved') : null
  if (told.days.has(visit.day)) return { ...none(say.knows(colleague)), change }
  const wanted = wantedAt(colleague.wishes.lead, visit, visit.timeZone)
  // Moved to another day, it gets a reminder there too, unless the correction comes as late as that.
  const toldOn = change?.dueAt ?? told.on
  if (told.at !== null && toldOn !== null && wanted <= toldOn)
    return { ...none(say.knows(colleague)), change }
  return { ...reminder(at, wanted, because), change }
}

function reminder(at: At, wanted: Date, because: string): Plan {
  const { visit, colleague, mails, now } = at
  const ofNow = mails.filter((mail) => mail.kind === 'visit reminder' && mail.at === wallOf(visit))
  const given = ofNow.find((mail) => isGivenUp(mail, now))
  if (given) return none(given.reason ?? say.notSent(colleague))
  const { startsAt } = visit
  // What is queued is of use until the visit begins; only what is entered late is not worth beginning.
  const isQueued = ofNow.some(({ status }) => status === 'waiting')
  const latest = minutesBefore(startsAt, isQueued ? 1 : LATEST_ENTRY)
  if (now > latest) return none(say.tooLate(visit, now))
  const dueAt = allowedMoment(wanted, roomFor(at, latest))
  if (!dueAt) return none(say.quietUntilThen(visit, at.house.quiet))
  return { reminder: { dueAt, uselessAt: startsAt }, change: null, because, hasBegun: false }
}

function correction(at: At, change: VisitChange): WantedChange | null {
  const { visit, mails, told, now } = at
  const { worksHere, wishes } = at.colleague
  if (told.at === null || !worksHere || wishes.remindedOf === 'nothing') return null
  const ofNow = mails.filter(({ kind }) => kind === 'visit changed')
  const isOver = ofNow.some(
    (mail) => isGivenUp(mail, now) && mail.change === change && mail.at === wallOf(visit),
  )
  if (isOver) return null
  const was = whenTold(told.at, visit)
  const uselessAt = change === 'moved' ? visit.startsAt : earlier(was, visit.startsAt)
  const latest = minutesBefore(uselessAt, 1)
  const waiting = ofNow.find(({ status }) => status === 'waiting')
  const wanted = waiting?.dueAt ?? new Date(now.getTime() + SECOND_THOUGHTS)
  const dueAt = allowedMoment(earlier(wanted, latest), roomFor(at, latest))
  return dueAt ? { change, was, dueAt, uselessAt } : null
}

function roomFor({ visit, house, now }: At, latest: Date): Room {
  return { timeZone: visit.timeZone, quiet: house.quiet, now, latest }
}

function whenTold(wall: Wall, { timeZone }: VisitAhead): Date {
  return instantOfWall(Date.parse(`${wall}Z`), timeZone)
}

function none(because: string): Plan {
  return { reminder: null, change: null, because, hasBegun: false }
}

function minutesBefore(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() - minutes * MINUTE)
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}
