import { addDays, dayIn, type Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import { startOfDay } from '../lib/wall-time.ts'

/** Something worth mentioning today to those who share an interest. */
export type TalkingPointId = Id<'TalkingPoint'>

/** How the news sounds to those who are for the interest; those against it hear the opposite. */
export const TONES = ['good', 'bad', 'neutral'] as const
export type Tone = (typeof TONES)[number]

/** The time during which a talking point holds. */
export interface Span {
  from: Date
  until: Date
}

/** Its days at the place, first and last. */
export interface Days {
  fromDay: Day
  untilDay: Day
}

/** Unless somebody says otherwise, news holds until the end of tomorrow. */
export function usualDays(today: Day): Days {
  return { fromDay: today, untilDay: addDays(today, 1) }
}

/** From now, or from the morning of a later day, to the end of the last day at the place. */
export function spanOf({ fromDay, untilDay }: Days, now: Date, timeZone: string): Span {
  const from = startOfDay(fromDay, timeZone)
  return {
    from: fromDay === dayIn(now, timeZone) ? now : from,
    until: startOfDay(addDays(untilDay, 1), timeZone),
  }
}

/** The days of a span. It ends at a midnight, which is still its last day. */
export function daysOf({ from, until }: Span, timeZone: string): Days {
  return { fromDay: dayIn(from, timeZone), untilDay: dayIn(new Date(until.getTime() - 1), timeZone) }
}
