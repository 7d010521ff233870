import type { OccasionFact, PersonFacts } from '../facts.ts'
import { whoItIs, type Relative } from '../kinship.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { nearestOccurrence, type Occurrence } from '../near-days.ts'
import { CLOSENESS, occasionTimeliness } from '../score.ts'
import type { Speakable } from '../silence/speakable.ts'
import {
  anniversaryWords,
  birthdayWords,
  notedWords,
  occasionWords,
  sinceWords,
  weddingWords,
} from '../wording.ts'

/** Dates that come round within days, or did a few days ago. */
export function occasionCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return [
    ...birthdays(spoken, moment),
    ...spoken.occasions.flatMap((fact) => occasion(fact, spoken, moment)),
    ...weddings(spoken, moment),
    ...customerSince(spoken, moment),
  ]
}

/** Friends and colleagues keep their own birthdays. */
const CELEBRATED = 1.5

function birthdays({ customer, people }: Speakable, moment: Moment): Candidate[] {
  const close = people.filter((person) => CLOSENESS[person.tie.kind] >= CELEBRATED)
  return [customer, ...close].flatMap((person) => {
    const on = nearestOccurrence(person.birthday, moment.today)
    const relative = close.find((each) => each.id === person.id)
    if (!on || on.years === 0) return []
    return candidate(on, {
      ...birthdayWords(person, relative, on),
      ...about(person, relative),
      key: `birthday:${person.id}:${yearOf(on)}`,
      source: null,
      fact: { kind: 'person', id: person.id },
      changedAt: person.changedAt,
    })
  })
}

function occasion(fact: OccasionFact, { customer, people }: Speakable, moment: Moment): Candidate[] {
  const on = nearestOccurrence(fact.date, moment.today)
  const relative = people.find((person) => person.id === fact.personId)
  const isTheDay = fact.recurrence === 'once' ? on?.years === 0 : on?.years !== 0
  if (!on || !isTheDay) return []
  const isOwn = fact.personId === customer.id || fact.withId === customer.id
  const noted = notedWords(fact.source, moment)
  const words =
    isOwn && fact.kind === 'anniversary'
      ? anniversaryWords(fact.name, on, [noted])
      : occasionWords(fact.name, relative ?? customer, on, [
          relative ? whoItIs(relative, on.today) : '',
          noted,
        ])
  return candidate(on, {
    ...words,
    ...about(relative ?? customer, isOwn ? undefined : relative),
    key: `occasion:${fact.id}:${yearOf(on)}`,
    source: fact.source,
    fact: { kind: 'occasion', id: fact.id },
    changedAt: fact.changedAt,
  })
}

/** From the day that a spouse's or partner's tie began, unless the anniversary is noted by itself. */
function weddings({ people, occasions }: Speakable, moment: Moment): Candidate[] {
  return people.flatMap((relative) => {
    const { tie } = relative
    const on = nearestOccurrence(tie.since, moment.today)
    const isPartner = tie.kind === 'spouse' || tie.kind === 'partner'
    const isNoted = occasions.some((each) => each.kind === 'anniversary' && isSameDay(each.date, tie.since))
    if (!on || on.years === 0 || !isPartner || isNoted) return []
    return candidate(on, {
      ...weddingWords(tie, relative, on, moment),
      ...about(relative, relative),
      key: `anniversary:${tie.id}:${yearOf(on)}`,
      source: tie.source,
      fact: { kind: 'relationship', id: tie.id },
      changedAt: tie.changedAt,
    })
  })
}

function customerSince({ customer }: Speakable, moment: Moment): Candidate[] {
  const on = nearestOccurrence(customer.since, moment.today)
  if (!on?.years || (on.years !== 1 && on.years % 5 !== 0)) return []
  return candidate(on, {
    ...sinceWords(customer.since, on),
    ...about(customer, undefined),
    key: `since:${customer.id}:${yearOf(on)}`,
    source: null,
    fact: { kind: 'customer', id: customer.id },
    changedAt: customer.changedAt,
  })
}

type Particular = Omit<Candidate, 'kind' | 'act' | 'answer' | 'interestIds' | 'merits'> & {
  closeness: number
}

function candidate(on: Occurrence, { closeness, ...particular }: Particular): Candidate[] {
  const timeliness = occasionTimeliness(on.day, on.today)
  const merits = { timeliness, closeness, strength: 0, freshness: 0 }
  return [{ ...particular, kind: 'mention', act: 'say', answer: null, interestIds: [], merits }]
}

function about(person: PersonFacts, relative: Relative | undefined): { topics: string[]; closeness: number } {
  return { topics: [person.name], closeness: CLOSENESS[relative?.tie.kind ?? 'self'] }
}

function isSameDay(one: OccasionFact['date'], other: OccasionFact['date']): boolean {
  return one.month === other.month && one.day === other.day
}

function yearOf(on: Occurrence): string {
  return on.day.slice(0, 4)
}
