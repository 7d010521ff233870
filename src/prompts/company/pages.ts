import { calledName } from '../../people/names.ts'
import { spokenOf } from '../../people/pronouns.ts'
import { closeness } from '../../relationships/relationship.ts'
import { companyUrl } from '../../web/urls.ts'
import type { CustomerFacts, PersonFacts } from '../facts.ts'
import type { Moment } from '../moment.ts'
import { company, speakable } from '../silence/speakable.ts'
import { phrase } from '../wording/fill.ts'
import type { Relative } from '../wording/kinship.ts'

/** Who may have come along, one tap each. */
export interface CompanyChoice {
  action: string
  /** "With him:" */
  label: string
  people: { id: string; value: string; name: string; says: 'came' | 'left'; pressed: 'true' | 'false' }[]
}

declare module '../../web/views.ts' {
  interface Views {
    'prompts/_company': CompanyChoice
  }
}

const MOST_SHOWN = 6

/** Their people, those who are there and the nearest first; null where we know of nobody who could come along. */
export function companyChoice(facts: CustomerFacts, moment: Moment): CompanyChoice | null {
  const here = company(facts, moment)
  const people = whoMayCome(facts, moment)
    .map(({ person, tie }) => ({ person, nearness: here.has(person.id) ? -1 : closeness(tie.kind) }))
    .sort((one, other) => one.nearness - other.nearness || (one.person.id < other.person.id ? -1 : 1))
    .slice(0, Math.max(MOST_SHOWN, here.size))
  if (people.length === 0 || facts.customer.deceasedOn !== null) return null
  const { customer } = facts
  return {
    action: companyUrl(customer.id),
    label: phrase('greet.alone', { them: spokenOf(customer).them }),
    people: people.map(({ person }) => chip(person, here.has(person.id))),
  }
}

function chip(person: PersonFacts, isHere: boolean): CompanyChoice['people'][number] {
  const { id } = person
  const tap = isHere
    ? ({ says: 'left', pressed: 'true' } as const)
    : ({ says: 'came', pressed: 'false' } as const)
  return { id: `company-${id}`, value: id, name: calledName(person), ...tap }
}

/** Everybody of theirs whom one could meet at the desk; a dog keeps every secret. */
export function whoMayCome(facts: CustomerFacts, moment: Moment): Relative[] {
  return speakable(facts, moment).people.filter(({ person }) => person.kind === 'person')
}
