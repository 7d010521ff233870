import type { Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import type { DayIs } from '../visits/visit.ts'
import { onDay } from '../visits/on-day.ts'

/** The numbers of a day. Those who were called off or did not come are counted apart. */
export interface DayNumbers {
  day: Day
  today: Day
  when: DayIs
  /** Customers who come, and how many of them have still to arrive. */
  coming: number
  toArrive: number
  /** What to call them: "regular", or the organisation's word where nobody was here before. */
  word: string
  withOccasion: number
  withPromise: number
  newcomers: number
  cancelled: number
  missed: number
}

/** "14 regulars arriving today", "3 were here on Friday", "5 members expected on Monday". */
export function headline({ day, today, when, coming, toArrive, word }: DayNumbers): string {
  const on = onDay(day, today)
  if (when === 'past') return coming === 0 ? `Nobody was here ${on}` : `${wasOrWere(coming)} here ${on}`
  if (coming === 0) return `Nobody is expected ${on}`
  if (when === 'future') return `${plural(coming, word)} expected ${on}`
  return toArrive === 0 ? `${plural(coming, word)} came today` : `${plural(coming, word)} arriving today`
}

/** "3 have an occasion this week · 2 have an open promise · 1 is new to everyone on shift" */
export function numbersSentence(numbers: DayNumbers): string {
  const { when, withOccasion, withPromise, newcomers, cancelled, missed } = numbers
  const parts =
    when === 'past'
      ? [cancelled && `${String(cancelled)} cancelled`, missed && `${String(missed)} did not come`]
      : [
          withOccasion && `${has(withOccasion)} an occasion this week`,
          withPromise && `${has(withPromise)} an open promise`,
          newcomers && `${is(newcomers)} new to everyone on shift`,
        ]
  return parts.filter(Boolean).join(' · ')
}

function has(count: number): string {
  return `${String(count)} ${count === 1 ? 'has' : 'have'}`
}

function is(count: number): string {
  return `${String(count)} ${count === 1 ? 'is' : 'are'}`
}

function wasOrWere(count: number): string {
  return `${String(count)} ${count === 1 ? 'was' : 'were'}`
}
