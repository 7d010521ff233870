import { daysInMonth, type Day } from '../lib/day.ts'
import { ageOn, type PartialDate } from '../lib/partial-date.ts'
import type { MinorsDetail } from '../organisation/privacy-rules.ts'
import { firstGivenName } from './names.ts'
import type { PersonKind } from './person.ts'

/** The age from which nobody is a minor any more. */
export const GROWN_UP = 18

/** What may be kept of minors who are no customers besides the least, and the day on which it is asked who is one. */
export interface MinorsLimit {
  kept: readonly MinorsDetail[]
  today: Day
}

/** What of somebody is said by their columns: whether they are under 18, and what is limited if they are. */
export interface Limited {
  kind: PersonKind
  name: string
  formerName: string | null
  addressAs: string | null
  addressWhen: string | null
  about: string | null
  birthYear: number | null
  birthMonth: number | null
  birthDay: number | null
  deceasedOn: Day | null
  isMinor: boolean
}

type Ageing = Pick<Limited, 'kind' | 'birthYear' | 'birthMonth' | 'birthDay' | 'isMinor'>

/** What of somebody may be kept, and which details are left out of it. */
export interface Within<Person> {
  person: Person
  left: MinorsDetail[]
}

/** Whoever is or may be under 18: by the year of birth where it is known, and else as staff have said. */
export function isMinor(person: Ageing, today: Day): boolean {
  const { birthYear: year, birthMonth: month, birthDay: day } = person
  if (person.kind === 'pet') return false
  return year === null ? person.isMinor : mayBeUnder18({ year, month, day }, today)
}

/** True where the limit holds for somebody who is no customer: a minor, and alive. */
export function isLimited(person: Ageing & Pick<Limited, 'deceasedOn'>, today: Day): boolean {
  return isMinor(person, today) && person.deceasedOn === null
}

/** Nobody under 18 is sent surveys, whatever was ticked. */
export function maySendSurveys(customer: Ageing & { allowsSurveys: boolean }, today: Day): boolean {
  return customer.allowsSurveys && !isMinor(customer, today)
}

/** A person with the mark of a minor as their year of birth has it, so that it still holds once the year is left out. */
export function marked<Person extends Ageing>(person: Person, today: Day): Person {
  return { ...person, isMinor: isMinor(person, today) }
}

/**
 * Somebody who is no customer, with what the owner lets be kept of them: all of an adult; of a minor first name, birthday
 * without the year and what a detail of the limit allows. What is within it already stays as it is.
 */
export function withinMinorsLimit<Person extends Limited>(
  said: Person,
  { kept, today }: MinorsLimit,
): Within<Person> {
  const person = marked(said, today)
  if (!isLimited(person, today)) return { person, left: [] }
  const left = OF_A_PERSON.filter((detail) => !kept.includes(detail) && holds(detail, person))
  return { person: left.reduce((less, detail) => ({ ...less, ...WITHOUT[detail](less) }), person), left }
}

type OfAPerson = Exclude<MinorsDetail, 'likesAndDays'>

const OF_A_PERSON: readonly OfAPerson[] = ['familyName', 'birthYear', 'description']

const WITHOUT: Readonly<Record<OfAPerson, (person: Limited) => Partial<Limited>>> = {
  familyName: ({ name }) => ({ name: firstGivenName(name) }),
  birthYear: () => ({ birthYear: null }),
  description: () => ({ about: null, formerName: null, addressAs: null, addressWhen: null }),
}

function holds(detail: OfAPerson, person: Limited): boolean {
  const without = Object.entries(WITHOUT[detail](person)) as [keyof Limited, unknown][]
  return without.some(([column, value]) => person[column] !== value)
}

/** Where only the year or the month is known, the latest day that it may be counts. */
function mayBeUnder18({ year, month, day }: PartialDate & { year: number }, today: Day): boolean {
  const latest = month ?? 12
  const age = ageOn({ year, month: latest, day: day ?? daysInMonth(year, latest) }, today)
  return age === undefined || age < GROWN_UP
}
