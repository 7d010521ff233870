import { addDays, type Day } from '../lib/day.ts'
import { lastOccurrence, nextOccurrence, yearsOn, type PartialDate } from '../lib/partial-date.ts'
import { plural } from '../lib/text.ts'
import { calledName, familyNameOf } from '../people/names.ts'
import type { CustomerId } from '../people/person.ts'
import type { CustomerFacts, OccasionFact, PersonFacts } from '../prompts/facts.ts'
import type { Moment } from '../prompts/moment.ts'
import { isClose } from '../relationships/relationship.ts'
import { isSensitive, speakable, type Speakable } from '../prompts/silence/speakable.ts'

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

interface Dated extends Omit<WeekOccasion, 'day' | 'rest' | 'customerIds'> {
  date: PartialDate
  /** What follows the name, in the year that it makes so many years. */
  rest: (years: number | undefined) => string
}

function occasionsOf(facts: Speakable, today: Day, customerWord: string): WeekOccasion[] {
  const dated = [
    ...birthdays(facts),
    ...anniversaries(facts, today),
    ...otherDays(facts, today),
    sinceDay(facts, customerWord),
  ]
  const known = new Set<string>()
  return dated.flatMap(({ date, rest, ...line }) => {
    const day = withinWeek(date, today)
    if (!day || known.has(line.key)) return []
    known.add(line.key)
    const years = yearsOn(date, day)
    // In the year itself there is nothing to count.
    return years === 0 && line.key.startsWith('since')
      ? []
      : [{ ...line, day, rest: rest(years || undefined), customerIds: [facts.customer.id] }]
  })
}

function birthdays({ customer, people }: Speakable): Dated[] {
  return [customer, ...people].map((person) => ({
    key: `birthday:${person.id}`,
    lead: leadTo(person, customer),
    name: person.id === customer.id ? customer.name : calledName(person),
    date: person.birthday,
    rest: (years) => (years && !person.ageIsPrivate ? ` turns ${String(years)}` : '’s birthday'),
  }))
}

/** Those that were noted, and the day since which they are married. */
function anniversaries({ customer, people, occasions }: Speakable, today: Day): Dated[] {
  const spouse = people.find(({ tie }) => tie.kind === 'spouse')
  const noted = occasions
    .filter((occasion) => occasion.kind === 'anniversary' && isToCome(occasion, today))
    .map(({ withId, personId, date, name }) => ({
      other: people.find(({ id }) => id === withId || (withId === customer.id && id === personId)) ?? spouse,
      date,
      name,
    }))
  const married = spouse ? [{ other: spouse, date: spouse.tie.since, name: 'wedding anniversary' }] : []
  return [...noted, ...married].map(({ other, date, name }) => ({
    key: `anniversary:${[customer.id, other?.id ?? ''].sort().join(':')}`,
    lead: '',
    name: other ? coupleName(customer, other) : customer.name,
    date,
    rest: (years) => (years ? `, ${plural(years, 'year')}` : `, ${name}`),
  }))
}

function otherDays({ customer, people, occasions }: Speakable, today: Day): Dated[] {
  return occasions
    .filter((occasion) => occasion.kind === 'other' && isToCome(occasion, today))
    .flatMap(({ id, personId, date, name }) => {
      const whose = [customer, ...people].find((person) => person.id === personId)
      if (!whose) return []
      const called = whose.id === customer.id ? customer.name : calledName(whose)
      return [
        {
          key: `occasion:${id}`,
          lead: leadTo(whose, customer),
          name: called,
          date,
          rest: () => `’s ${name}`,
        },
      ]
    })
}

function sinceDay({ customer }: Speakable, customerWord: string): Dated {
  return {
    key: `since:${customer.id}`,
    lead: '',
    name: customer.name,
    date: customer.since,
    rest: (years) => `, ${plural(years ?? 0, 'year')} a ${customerWord}`,
  }
}

/** What happens once does not come round again. */
function isToCome({ recurrence, date }: OccasionFact, today: Day): boolean {
  return recurrence === 'yearly' || lastOccurrence(date, addDays(today, -1)) === undefined
}

function leadTo(person: PersonFacts, customer: PersonFacts): string {
  return person.id === customer.id ? '' : `${familyNameOf(customer.name)} — `
}

/** "Kellers", or "Ray & Elena" where they go by two names. */
function coupleName(one: PersonFacts, other: PersonFacts): string {
  const family = familyNameOf(one.name)
  if (family !== familyNameOf(other.name)) return `${calledName(one)} & ${calledName(other)}`
  return /(?:s|x|z|ch|sh)$/u.test(family) ? `${family}es` : `${family}s`
}
