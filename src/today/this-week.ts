import { addDays, type Day } from '../lib/day.ts'
import { nextOccurrence, yearsOn, type PartialDate } from '../lib/partial-date.ts'
import type { CustomerId } from '../people/person.ts'
import type { CustomerFacts } from '../prompts/facts.ts'
import type { Moment } from '../prompts/moment.ts'
import { isClose } from '../relationships/relationship.ts'
import { isSensitive, speakable, type Speakable } from '../prompts/silence/speakable.ts'
import { datedOf } from './dated.ts'

/** A day of somebody's within the week, in the pieces of a line: "Alvarez — ", "Biscuit", "'s adoption day". */
export interface WeekOccasion {
  /** The same occasion, seen from two customers, is one. */
  key: string
  day: Day
  lead: string
  name: string
  rest: string
  customerIds: CustomerId[]
}

/** The birthdays, anniversaries and other days of those who come, and of their people, from today for a week. */
export function occasionsThisWeek(
  everybody: Iterable<CustomerFacts>,
  moment: Moment,
  customerWord: string,
): WeekOccasion[] {
  const byKey = new Map<string, WeekOccasion>()
  for (const facts of everybody) {
    if (facts.customer.deceasedOn !== null || isSensitive(facts.customer, moment)) continue
    for (const occasion of occasionsOf(familyOf(facts, moment), moment.today, customerWord)) {
      const known = byKey.get(occasion.key)
      const customerIds = [...(known?.customerIds ?? []), facts.customer.id]
      // Somebody who comes is named as themselves, not as somebody else's.
      const told = known && occasion.lead !== '' ? known : occasion
      byKey.set(occasion.key, { ...told, customerIds })
    }
  }
  return [...byKey.values()].sort((a, b) => (a.day + a.name < b.day + b.name ? -1 : 1))
}

/** When a date comes round within a week from that day. */
export function withinWeek(date: PartialDate, today: Day): Day | undefined {
  const next = nextOccurrence(date, today)
  return next && next <= addDays(today, DAYS_AHEAD) ? next : undefined
}

const DAYS_AHEAD = 6

/** What may be spoken of, of them and of their own: a friend's birthday is the friend's. */
function familyOf(facts: CustomerFacts, moment: Moment): Speakable {
  const spoken = speakable(facts, moment)
  return { ...spoken, people: spoken.people.filter(({ tie }) => isClose(tie.kind)) }
}

function occasionsOf(facts: Speakable, today: Day, customerWord: string): WeekOccasion[] {
  const known = new Set<string>()
  return datedOf(facts, today, customerWord).flatMap(({ key, date, lead, name, rest }) => {
    const day = withinWeek(date, today)
    const words = day ? rest(yearsOn(date, day) || undefined) : ''
    if (!day || words === '' || known.has(key)) return []
    known.add(key)
    return [{ key, day, lead, name, rest: words, customerIds: [facts.customer.id] }]
  })
}
