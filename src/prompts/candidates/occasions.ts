import { isRound } from '../../occasions/occasion.ts'
import { birthdayToShow } from '../../people/life.ts'
import type { PersonId } from '../../people/person.ts'
import { isPartner } from '../../relationships/relationship.ts'
import type { OccasionFact, PersonFacts } from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { nearestOccurrence, type Occurrence } from '../wording/near-days.ts'
import { milestone, timely } from '../scoring/score.ts'
import { CLOSE_ENOUGH, CLOSENESS, TIMELY, type Steps } from '../scoring/table.ts'
import type { Speakable } from '../silence/speakable.ts'
import { birthdayWords, occasionWords, sinceWords, weddingWords } from '../wording/wording.ts'
import { ofFact, WORKED_OUT } from './of-fact.ts'

/** Dates that come round within days, or did a few days ago. */
export function occasionCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return [
    ...birthdays(spoken, moment),
    ...spoken.occasions.flatMap((fact) => occasion(fact, spoken, moment)),
    ...weddings(spoken, moment),
    ...customerSince(spoken, moment),
  ]
}

function birthdays({ customer, people, company }: Speakable, moment: Moment): Candidate[] {
  const close = people.filter(({ tie }) => CLOSENESS[tie.kind] >= CLOSE_ENOUGH)
  return [customer, ...close.map(({ person }) => person)].flatMap((person) => {
    const on = nearestOccurrence(birthdayToShow(person), moment.today)
    const relative = close.find((each) => each.person === person)
    if (!on || on.years === 0) return []
    return candidate(on, about(person, relative, company, person.changedAt), {
      words: () => birthdayWords(person, relative, on),
      key: `birthday:${person.id}:${yearOf(on)}`,
      ...WORKED_OUT,
      fact: { kind: 'person', id: person.id },
    })
  })
}

function occasion(fact: OccasionFact, { customer, people, company }: Speakable, moment: Moment): Candidate[] {
  const on = nearestOccurrence(fact.date, moment.today)
  const relative = people.find(({ person }) => person.id === fact.personId)
  const isTheDay = fact.recurrence === 'once' ? on?.years === 0 : on?.years !== 0
  if (!on || !isTheDay) return []
  const isShared = fact.withId === customer.id
  return candidate(
    on,
    about(relative?.person ?? customer, isShared ? undefined : relative, company, fact.changedAt),
    {
      words: () => occasionWords(fact, { customer, relative }, on, moment),
      key: `occasion:${fact.id}:${yearOf(on)}`,
      ...ofFact(fact, moment),
      fact: { kind: 'occasion', id: fact.id },
    },
  )
}

/** From the day that a spouse's or partner's tie began, unless the anniversary is noted by itself. */
function weddings({ people, occasions, company }: Speakable, moment: Moment): Candidate[] {
  return people.flatMap((relative) => {
    const { tie } = relative
    const on = nearestOccurrence(tie.since, moment.today)
    const isNoted = occasions.some((each) => each.kind === 'anniversary' && isSameDay(each.date, tie.since))
    if (!on || on.years === 0 || !isPartner(tie.kind) || isNoted) return []
    return candidate(on, about(relative.person, relative, company, tie.changedAt), {
      words: () => weddingWords(relative, on, moment),
      key: `anniversary:${tie.id}:${yearOf(on)}`,
      ...ofFact(tie, moment),
      fact: { kind: 'relationship', id: tie.id },
    })
  })
}

function customerSince({ customer, company }: Speakable, moment: Moment): Candidate[] {
  const on = nearestOccurrence(customer.since, moment.today)
  if (!on || !isRound(on.years)) return []
  return candidate(on, about(customer, undefined, company, customer.changedAt), {
    words: () => sinceWords(customer.since, on),
    key: `since:${customer.id}:${yearOf(on)}`,
    ...WORKED_OUT,
    fact: { kind: 'customer', id: customer.id },
  })
}

type About = Pick<Candidate, 'topics' | 'about' | 'isHere' | 'changedAt'> & { closeness: number }

function about(
  person: PersonFacts,
  relative: Relative | undefined,
  company: ReadonlySet<PersonId>,
  changedAt: Date,
): About {
  const id = relative?.person.id ?? null
  return {
    ...{ topics: [person.name], about: id, isHere: id !== null && company.has(id), changedAt },
    closeness: CLOSENESS[relative?.tie.kind ?? 'self'],
  }
}

type Particular = Pick<Candidate['line'], 'key' | 'source' | 'age' | 'discretion' | 'fact'> &
  Pick<Candidate, 'words'>

function candidate(
  on: Occurrence,
  { closeness, ...rest }: About,
  { words, ...particular }: Particular,
): Candidate[] {
  const timeliness = timely(stepsOf(on, particular.key), on.today, on.day)
  if (timeliness === undefined) return []
  const merits = { timeliness, closeness, strength: milestone(on.years), freshness: 0 }
  const line = { ...particular, kind: 'mention', act: 'say', answer: null, confirms: false } as const
  return [{ ...rest, words, line, merits, interestIds: [] }]
}

function stepsOf({ isPast }: Occurrence, key: string): Steps {
  if (key.startsWith('birthday:')) return isPast ? TIMELY.birthdayPast : TIMELY.birthdayAhead
  return isPast ? TIMELY.occasionPast : TIMELY.occasionAhead
}

function isSameDay(one: OccasionFact['date'], other: OccasionFact['date']): boolean {
  return one.month === other.month && one.day === other.day
}

function yearOf(on: Occurrence): string {
  return on.day.slice(0, 4)
}
