import { addDays, asDay, partsOf, type Day } from '../lib/day.ts'
import { longDay } from '../lib/words-for-time.ts'
import { isDeskDay } from '../visits/visit.ts'

/** The way to the days around a day, on every page that is about one. */
export interface DayNav {
  /** Where the form that asks for another day goes. */
  action: string
  day: string
  previous: DayLink | null
  next: DayLink | null
  /** The way back to today from another day, or ''. */
  today: string
}

interface DayLink {
  href: string
  label: string
}

declare module '../web/views.ts' {
  interface Views {
    'today/_day-nav': DayNav
  }
}

/** The days around one, at the addresses of a page; without a day, its address is today's. */
export function dayNav(day: Day, today: Day, addressOf: (day?: string) => string): DayNav {
  return {
    action: addressOf(),
    day,
    previous: dayLink(addDays(day, -1), today, addressOf),
    next: dayLink(addDays(day, 1), today, addressOf),
    today: day === today ? '' : addressOf(),
  }
}

/** Today where nothing is asked, the day that an address asks for, or undefined where there is no such day. */
export function dayAsked(text: string, today: Day): Day | undefined {
  const day = text === '' ? today : asDay(text)
  return day && isDeskDay(day) ? day : undefined
}

/** "Saturday 21 November", with the year where it is not this one. */
export function dayWithYear(day: Day, today: Day): string {
  const { year } = partsOf(day)
  return year === partsOf(today).year ? longDay(day) : `${longDay(day)} ${String(year)}`
}

function dayLink(day: Day, today: Day, addressOf: (day?: string) => string): DayLink | null {
  return isDeskDay(day)
    ? { href: addressOf(day === today ? undefined : day), label: dayWithYear(day, today) }
    : null
}
