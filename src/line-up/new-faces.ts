import { daysBetween, dayOf, type Day } from '../lib/day.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import { faceOf } from '../people/face.ts'
import type { CustomerId } from '../people/person.ts'
import type { DayAtDesk } from '../today/gather.ts'
import { isNewcomer } from '../today/head.ts'
import type { Face } from '../web/fragments.ts'
import { customerUrl } from '../web/urls.ts'
import { stillThere } from './arrivals.ts'

/** Somebody whom the shift has yet to get to know. */
export interface NewFace {
  face: Face
  name: string
  href: string
  /** "First visit, at 12:30 · a member for 9 days". */
  sub: string
}

/** Those who come for the first time, and those who have not been customers for long. */
export function newFaces(desk: DayAtDesk, customerWord: string): NewFace[] {
  const seen = new Set<CustomerId>()
  return stillThere(desk).flatMap(({ time, customers }) =>
    customers.flatMap(({ customerId, name, photoId }) => {
      if (!customerId || seen.has(customerId)) return []
      seen.add(customerId)
      const since = desk.facts.get(customerId)?.customer.since
      const words = [
        isNewcomer(customerId, desk) ? `First visit, at ${time}` : '',
        since ? sinceWords(since, desk.day, customerWord) : '',
      ]
      const sub = words.filter(Boolean).join(' · ')
      if (sub === '') return []
      return [{ face: faceOf({ name, photoId }, 'small'), name, href: customerUrl(customerId), sub }]
    }),
  )
}

const NEW_FOR_DAYS = 30

/** "a member for 9 days" while it can be counted in days, else ''. */
function sinceWords({ year, month, day }: PartialDate, on: Day, word: string): string {
  const since = year !== null && month !== null && day !== null ? dayOf(year, month, day) : undefined
  const days = since ? daysBetween(since, on) : -1
  if (days < 0 || days > NEW_FOR_DAYS) return ''
  if (days < 2) return days === 0 ? `a ${word} from this day` : `a ${word} since the day before`
  return `a ${word} for ${String(days)} days`
}
