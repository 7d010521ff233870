import { isRound } from '../../occasions/occasion.ts'
import { birthdayToShow } from '../../people/life.ts'
import { isPartner } from '../../relationships/relationship.ts'
import type { OccasionFact, PersonFacts } from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { nearestOccurrence, type Occurrence } from '../wording/near-days.ts'
import { CLOSENESS, milestone, occasionTimeliness } from '../score.ts'
import type { Speakable } from '../silence/speakable.ts'
import { birthdayWords, occasionWords, sinceWords, weddingWords } from '../wording/wording.ts'

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
  const close = people.filter(({ tie }) => CLOSENESS[tie.kind] >= CELEBRATED)
  return [customer, ...close.map(({ person }) => person)].flatMap((person) => {
    const on = nearestOccurrence(birthdayToShow(person), moment.today)
    const relative = close.find((each) => each.person === person)
    if (!on || on.years === 0) return []
    return candidate(on, about(person, relative, person.changedAt), {
      words: () => birthdayWords(person, relative, on),
      key: `birthday:${person.id}:${yearOf(on)}`,
      source: null,
      fact: { kind: 'person', id: person.id },
    })
  })
}

function occasion(fact: OccasionFact, { customer, people }: Speakable, moment: Moment): Candidate[] {
  const on = nearestOccurrence(fact.date, moment.today)
  const relative = people.find(({ person }) => person.id === fact.personId)
  const isTheDay = fact.recurrence === 'once' ? on?.years === 0 : on?.years !== 0
  if (!on || !isTheDay) return []
  const isShared = fact.withId === customer.id
  return candidate(on, about(relative?.person ?? customer, isShared ? undefined : relative, fact.changedAt), {
    words: () => occasionWords(fact, { customer, relative }, on, moment),
    key: `occasion:${fact.id}:${yearOf(on)}`,
    source: fact.source,
    fact: { kind: 'occasion', id: fact.id },
  })
}

/** From the day that a spouse's or partner's tie began, unless the anniversary is noted by itself. */
function weddings({ people, occasions }: Speakable, moment: Moment): Candidate[] {
  return people.flatMap((relative) => {
    const { tie } = relative
    const on = nearestOccurrence(tie.since, moment.today)
    const isNoted = occasions.some((each) => each.kind === 'anniversary' && isSameDay(each.date, tie.since))
    if (!on || on.years === 0 || !isPartner(tie.kind) || isNoted) return []
    return candidate(on, about(relative.person, relative, tie.changedAt), {
      words: () => weddingWords(relative, on, moment),
      key: `anniversary:${tie.id}:${yearOf(on)}`,
      source: tie.source,
      fact: { kind: 'relationship', id: tie.id },
    })
  })
}

function customerSince({ customer }: Speakable, moment: Moment): Candidate[] {
  const on = nearestOccurrence(customer.since, moment.today)
  if (!on || !isRound(on.years)) return []
  return candidate(on, about(customer, undefined, customer.changedAt), {
    words: () => sinceWords(customer.since, on),
    key: `since:${customer.id}:${yearOf(on)}`,
    source: null,
    fact: { kind: 'customer', id: customer.id },
  })
}

interface About {
  topics: string[]
  closeness: number
  changedAt: Date
}

function about(person: PersonFacts, relative: Relative | undefined, changedAt: Date): About {
  return { topics: [person.name], closeness: CLOSENESS[relative?.tie.kind ?? 'self'], changedAt }
}

type Particular = Pick<Candidate['line'], 'key' | 'source' | 'fact'> & Pick<Candidate, 'words'>

function candidate(
  on: Occurrence,
  { closeness, ...rest }: About,
  { words, ...particular }: Particular,
): Candidate[] {
  const timeliness = occasionTimeliness(on.day, on.today)
  const merits = { timeliness, closeness, strength: milestone(on.years), freshness: 0 }
  const line = { ...particular, kind: 'mention', act: 'say', answer: null } as const
  return [{ ...rest, words, line, merits, interestIds: [] }]
}

function isSameDay(one: OccasionFact['date'], other: OccasionFact['date']): boolean {
  return one.month === other.month && one.day === other.day
}

function yearOf(on: Occurrence): string {
  return on.day.slice(0, 4)
}
