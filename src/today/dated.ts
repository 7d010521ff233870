import { addDays, type Day } from '../lib/day.ts'
import { lastOccurrence, type PartialDate } from '../lib/partial-date.ts'
import { plural } from '../lib/text.ts'
import { calledName, familyNameOf } from '../people/names.ts'
import { isRound } from '../occasions/occasion.ts'
import type { OccasionFact, PersonFacts } from '../prompts/facts.ts'
import type { Speakable } from '../prompts/silence/speakable.ts'

/** A day of somebody's that comes round, in the pieces of a line: "Alvarez — ", "Biscuit", "'s adoption day". */
export interface Dated {
  /** The same day, seen from two customers, is one. */
  key: string
  date: PartialDate
  lead: string
  name: string
  /** What follows the name, in the year that it makes so many years. */
  rest: (years: number | undefined) => string
}

/** Everything that comes round of a customer and their people, as far as it may be spoken of. */
export function datedOf(facts: Speakable, today: Day, customerWord: string): Dated[] {
  return [
    ...birthdays(facts),
    ...anniversaries(facts, today),
    ...otherDays(facts, today),
    ...sinceDay(facts, customerWord),
  ]
}

function birthdays({ customer, people }: Speakable): Dated[] {
  return [customer, ...people.map(({ person }) => person)].map((person) => ({
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
      other: (
        people.find(({ person: { id } }) => id === withId || (withId === customer.id && id === personId)) ??
        spouse
      )?.person,
      date,
      name,
    }))
  const married = spouse
    ? [{ other: spouse.person, date: spouse.tie.since, name: 'wedding anniversary' }]
    : []
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
      const whose = [customer, ...people.map(({ person }) => person)].find(
        ({ id: each }) => each === personId,
      )
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

/** In the year itself there is nothing to count. */
function sinceDay({ customer }: Speakable, customerWord: string): Dated[] {
  const { since } = customer
  return since.year === null
    ? []
    : [
        {
          key: `since:${customer.id}`,
          lead: '',
          name: customer.name,
          date: since,
          rest: (years) => (years && isRound(years) ? `, ${plural(years, 'year')} a ${customerWord}` : ''),
        },
      ]
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
