import type { Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { weekdayName } from '../lib/words-for-time.ts'
import { sayWellDoneUrl, wellDoneWordsUrl } from '../web/urls.ts'
import type { ThanksToday } from './from-card-queries.ts'

/** Thanking whoever is on duty, in the menu of a card: a tap on a name. */
export interface WellDoneFromCard {
  action: string
  /** For which moment, as everybody reads it: the visit, without whose it was. */
  moment: string
  colleagues: { id: string; name: string }[]
  /** Who is thanked already: words can follow. */
  said: { text: string; href: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'well-done/_from-card': WellDoneFromCard
  }
}

/** Null where nobody else is on duty. */
export function wellDoneFromCard(
  personId: string,
  arrivedAt: Date,
  { onDuty, said }: ThanksToday,
  { today, timeZone }: { today: Day; timeZone: string },
): WellDoneFromCard | null {
  const colleagues = onDuty.filter(({ id }) => said.every(({ toId }) => toId !== id))
  if (colleagues.length + said.length === 0) return null
  return {
    action: sayWellDoneUrl(personId),
    moment: `A visit on ${weekdayName(today)} at ${timeOfDayIn(arrivedAt, timeZone)}`,
    colleagues,
    said: said.map(({ id, to }) => ({ text: `${to} is thanked: add words`, href: wellDoneWordsUrl(id) })),
  }
}
