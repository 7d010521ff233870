import type { Day } from '../lib/day.ts'
import { onDay } from '../visits/on-day.ts'
import { calendarAddressUrl, calendarEndUrl } from '../web/urls.ts'

/** Where somebody gives their own calendar the visits that they host. */
export interface MyCalendarPage {
  /** The address, shown once after it was made; or ''. */
  address: string
  /** How things stand, in a sentence. */
  state: string
  make: { action: string; label: string }
  /** Where the address is taken away, or ''. */
  end: string
}

declare module '../web/views.ts' {
  interface Views {
    'calendar/my-calendar': MyCalendarPage
  }
}

export function myCalendarPage(since: Day | undefined, today: Day, address = ''): MyCalendarPage {
  return {
    address,
    state: stateWords(since, today, address),
    make: { action: calendarAddressUrl, label: since ? 'Make a new address' : 'Make an address' },
    end: since ? calendarEndUrl : '',
  }
}

function stateWords(since: Day | undefined, today: Day, address: string): string {
  if (address) return 'This is shown once: put it into your calendar now. A new one ends this one.'
  if (!since) return 'Your calendar has no address yet.'
  return `Your calendar has an address since ${onDay(since, today).replace(/^on /u, '')}. A new one ends it.`
}
