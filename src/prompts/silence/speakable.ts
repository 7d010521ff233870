import { calledName } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import { isPartner } from '../../relationships/relationship.ts'
import { readableBy } from '../../staff/permissions.ts'
import type {
  CustomerFacts,
  InterestFact,
  OccasionFact,
  PersonFacts,
  RelatedPerson,
  Remembered,
  Tie,
} from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Moment } from '../moment.ts'

/** What may be spoken of now: to this reader, in this company, without hurting. */
export interface Speakable extends Omit<CustomerFacts, 'people' | 'company'> {
  people: Relative[]
  /** What somebody has yet to watch or read. */
  noSpoilers: InterestFact[]
  company: Set<PersonId>
}

/** Leaves only what may be spoken of. Mind lines are chosen from more than this. */
export function speakable(facts: CustomerFacts, moment: Moment): Speakable {
  const mayRead = readable(facts, moment)
  const people = facts.people.flatMap((person) => relative(person, moment, mayRead))
  const spokenOf = new Set<PersonId>([facts.customer.id, ...people.map(({ person }) => person.id)])
  const companions = company(facts, moment)
  const present = new Set([facts.customer.id, ...[...companions].filter((id) => spokenOf.has(id))])
  return {
    ...facts,
    people,
    noSpoilers: facts.interests.filter((fact) => fact.noSpoilers),
    company: companions,
    interests: facts.interests.filter((fact) => mayRead(fact) && spokenOf.has(fact.personId)),
    // What is kept on somebody who came along is for when they are here.
    preferences: facts.preferences.filter((fact) => mayRead(fact) && present.has(fact.personId)),
    asks: facts.asks.filter(
      (ask) =>
        mayRead(ask) && present.has(ask.personId) && (ask.aboutId === null || spokenOf.has(ask.aboutId)),
    ),
    occasions: facts.occasions.filter(
      (fact) => mayRead(fact) && spokenOf.has(fact.personId) && isShared(fact, facts, spokenOf),
    ),
    notes: facts.notes.filter(mayRead),
    promises: facts.promises.filter(mayRead),
  }
}

/**
 * Whether a fact may be shown: its audience includes the reader, nobody stands by who should not hear of it, and it is
 * not muted.
 */
export function readable(facts: CustomerFacts, moment: Moment): (fact: Remembered) => boolean {
  const audiences: readonly string[] = readableBy(moment.reader.role)
  const isAlone = company(facts, moment).size === 0
  return (fact) =>
    fact.mutedAt === null && audiences.includes(fact.audience) && (isAlone || !fact.forThemAlone)
}

/** Who else is there, or will be at today's visit; somebody's word on who came along counts before the plan. */
export function company(
  { customer, visit, company: noted }: CustomerFacts,
  { today }: Moment,
): Set<PersonId> {
  const all = new Set<PersonId>(visit?.day === today ? visit.companions : [])
  for (const { personId, isHere } of noted) {
    if (isHere) all.add(personId)
    else all.delete(personId)
  }
  all.delete(customer.id)
  return all
}

/** What to call those of whom nothing may be said, unless somebody who may be spoken of is called the same. */
export function unspokenNames(facts: CustomerFacts, { customer, people }: Speakable): string[] {
  if (people.length === facts.people.length) return []
  const spokenOf = new Set([customer, ...people.map(({ person }) => person)].map(calledName))
  return facts.people.map(calledName).filter((name) => name !== '' && !spokenOf.has(name))
}

/** In mourning or in trouble: questions and celebrations fall silent. */
export function isSensitive(person: PersonFacts, { today }: Moment): boolean {
  return person.sensitiveUntil !== null && person.sensitiveUntil >= today
}

/** An anniversary is for two who may both be spoken of, also where nobody noted who the other is. */
function isShared(
  { kind, withId }: OccasionFact,
  facts: CustomerFacts,
  spokenOf: ReadonlySet<PersonId>,
): boolean {
  if (withId !== null) return spokenOf.has(withId)
  const partners = facts.people.filter((person) =>
    person.ties.some(({ kind }) => isPartner(kind) || kind === 'former partner'),
  )
  return kind !== 'anniversary' || partners.length === 0 || partners.some((person) => spokenOf.has(person.id))
}

function relative(person: RelatedPerson, moment: Moment, mayRead: (tie: Tie) => boolean): Relative[] {
  const { ties } = person
  const current = ties.filter((tie) => mayRead(tie) && (tie.endedOn === null || tie.endedOn > moment.today))
  const [tie] = current.filter((each) => each.kind !== 'former partner')
  const isTheirPartner = current.some((each) => isPartner(each.kind))
  const isFormer = ties.some((each) => each.kind === 'former partner') && !isTheirPartner
  if (!tie || isFormer || person.deceasedOn !== null || isSensitive(person, moment)) return []
  return [{ person, tie }]
}
