import type { InterestId } from '../interests/interest.ts'
import type { Day } from '../lib/day.ts'
import { dayIn } from '../lib/day.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { TalkingPointId, Tone } from '../talking-points/talking-point.ts'

/** When lines are chosen, and before whom. */
export interface Moment {
  now: Date
  /** The day at the place. */
  today: Day
  timeZone: string
  reader: { staffId: StaffId; role: Role }
  talkingPoints: ActivePoint[]
}

export interface ActivePoint {
  id: TalkingPointId
  text: string
  postedBy: string | null
  /** Where a feed brought it from: 'Miami Herald'. */
  sourceName: string | null
  postedAt: Date
  until: Date
  changedAt: Date
  interests: { interestId: InterestId; tone: Tone }[]
}

/** Whether something was said today, or else during the visit that is on. */
export function isOfNow(
  past: { at: Date; visitId: string | null },
  visit: { id: string } | null,
  moment: Moment,
): boolean {
  return isToday(past.at, moment) || (visit !== null && past.visitId === visit.id)
}

/** Whether an instant falls on the moment's own day, at the place. */
export function isToday(instant: Date, moment: Moment): boolean {
  // No day is longer than 27 hours, and asking a time zone costs a thousand times what this does.
  const apart = Math.abs(moment.now.getTime() - instant.getTime())
  return apart < 27 * 3_600_000 && dayIn(instant, moment.timeZone) === moment.today
}
