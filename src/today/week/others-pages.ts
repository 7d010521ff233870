import type { Day } from '../../lib/day.ts'
import { weekdayShort } from '../../lib/words-for-time.ts'
import { onDay } from '../../visits/on-day.ts'
import { customerUrl, thisWeekUrl } from '../../web/urls.ts'
import type { DayAtDesk } from '../gather.ts'
import { occasionsThisWeek, type WeekOccasion } from '../this-week.ts'
import type { Others } from './gather.ts'

/** The first of those who have an occasion in the week and don't come on the day itself. */
export interface OthersPanel {
  title: string
  occasions: { day: string; lead: string; name: string; href: string; rest: string; note: string }[]
  /** "and 12 more", or ''. */
  more: string
  all: string
}

const MOST_OCCASIONS = 5

/** Beside what the day's own panel says: nothing stands in both. */
export function othersPanel(
  { moment, day, when, today }: DayAtDesk,
  others: Others,
  week: readonly WeekOccasion[],
  customerWord: string,
): OthersPanel | null {
  const known = new Set(week.map(({ key }) => key))
  const found = occasionsThisWeek(others.facts, moment, customerWord).filter(({ key }) => !known.has(key))
  const shown = found.toSorted(byPlaceAmong(others)).slice(0, MOST_OCCASIONS)
  if (shown.length === 0) return null
  const alsoWeek = when === 'today' ? 'Also this week' : 'Also that week'
  return {
    title: week.length > 0 ? alsoWeek : alsoWeek.replace('Also t', 'T'),
    occasions: shown.map(({ day: on, lead, name, rest, customerIds: [id = ''] }) => ({
      ...{ lead, name, rest, href: customerUrl(id) },
      day: on === today ? 'Today' : weekdayShort(on),
      note: comesWords(comesOnOf(others, id), today),
    })),
    more: moreWords(others, found, shown),
    all: thisWeekUrl(when === 'today' ? {} : { day }),
  }
}

/** "comes tomorrow", or ''. */
export function comesWords(day: Day | undefined, today: Day): string {
  if (!day) return ''
  return `comes ${onDay(day, today)}`
}

function comesOnOf({ celebrations }: Others, id: string): Day | undefined {
  return celebrations.find(({ customerId }) => customerId === id)?.comesOn
}

/** Who matters most is gathered first. */
function byPlaceAmong({ facts }: Others): (one: WeekOccasion, other: WeekOccasion) => number {
  const places = new Map(facts.map(({ customer }, place) => [customer.id, place]))
  const placeOf = ({ customerIds }: WeekOccasion) => Math.min(...customerIds.map((id) => places.get(id) ?? 0))
  return (one, other) => placeOf(one) - placeOf(other) || (one.day < other.day ? -1 : 1)
}

/** Those of whom something is left, beside those of whom there was nothing to say. */
function moreWords(
  { facts, count, isAtLeast }: Others,
  found: WeekOccasion[],
  shown: WeekOccasion[],
): string {
  const named = new Set(shown.flatMap(({ customerIds }) => customerIds))
  const left = new Set(found.flatMap(({ customerIds }) => customerIds).filter((id) => !named.has(id)))
  const more = count - facts.length + left.size
  if (more <= 0) return ''
  return `and ${isAtLeast ? 'at least ' : ''}${String(more)} more`
}
