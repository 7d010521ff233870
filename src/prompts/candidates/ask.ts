import { daysBetween } from '../../lib/day.ts'
import type { PersonId } from '../../people/person.ts'
import type { AskFact } from '../facts.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { freshness, timely } from '../scoring/score.ts'
import { CLOSENESS, TIMELY } from '../scoring/table.ts'
import { questionLasts } from '../silence/shelf.ts'
import type { Speakable } from '../silence/speakable.ts'
import { askWords } from '../wording/wording.ts'
import { ofFact } from './of-fact.ts'

/** Asks that have come due and are not past. */
export function askCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return spoken.asks.filter((ask) => isDue(ask, moment)).map((ask) => candidate(ask, spoken, moment))
}

function candidate(ask: AskFact, { customer, people, company }: Speakable, moment: Moment): Candidate {
  const { id, source, changedAt } = ask
  const whom = aboutWhom(ask, customer.id)
  const about = people.find(({ person }) => person.id === whom)
  return {
    words: () => askWords(ask, about, moment),
    line: {
      // Asking it and taking that back changes the ask, and makes it no younger.
      ...ofFact({ ...ask, changedAt: source.at }, moment),
      ...{ key: `ask:${id}`, kind: 'ask', act: 'say', answer: null, confirms: false },
      fact: { kind: 'ask', id },
    },
    merits: {
      timeliness: timely(TIMELY.ask, ask.fromDay, moment.today) ?? 0,
      closeness: CLOSENESS[about?.tie.kind ?? 'self'],
      strength: 0,
      freshness: freshness('question', source.at, moment.now),
    },
    about: about?.person.id ?? null,
    isHere: about !== undefined && company.has(about.person.id),
    topics: about ? [about.person.name, about.person.about ?? ''] : [],
    interestIds: [],
    changedAt,
  }
}

/** What is to be asked of somebody who came along is about them. */
function aboutWhom({ aboutId, personId }: AskFact, customerId: PersonId): PersonId | null {
  return aboutId ?? (personId === customerId ? null : personId)
}

function isDue({ question, fromDay, untilDay }: AskFact, { today }: Moment): boolean {
  if (fromDay > today) return false
  return untilDay === null ? daysBetween(fromDay, today) <= questionLasts(question) : today <= untilDay
}
