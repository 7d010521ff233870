import type { PersonFacts } from '../facts.ts'
import type { Candidate, FactReference, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { daysSince } from '../scoring/score.ts'
import { CLOSE_ENOUGH, CLOSENESS, GROWN_OLD, STRENGTH } from '../scoring/table.ts'
import { aboutKind, ageOfFact, shelfOf } from '../silence/shelf.ts'
import type { Speakable } from '../silence/speakable.ts'
import type { Relative } from '../wording/kinship.ts'
import { newsWords, stillWords } from '../wording/questions.ts'
import { ofFact, WORKED_OUT } from './of-fact.ts'

/** What has grown too old to be told, and is asked about before it is told again. */
export function agedCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return [
    ...oldPreferences(spoken, moment),
    ...oldInterests(spoken, moment),
    ...oldNews(spoken.customer, undefined, spoken, moment),
    ...spoken.people.flatMap((relative) => oldNews(relative.person, relative, spoken, moment)),
  ]
}

function oldPreferences({ customer, preferences, outcomes }: Speakable, moment: Moment): Candidate[] {
  const own = preferences.filter((fact) => fact.personId === customer.id && fact.habit === 'always')
  return own.flatMap((fact) => {
    const key = `preference:${fact.id}`
    if (shelfOf('preference', ageOfFact(fact, key, outcomes, moment)) !== 'asked') return []
    const words = () => stillWords.preference(fact, moment)
    const line = { ...ofFact(fact, moment), key: `still:${key}`, confirms: true }
    return candidate({ kind: 'preference', id: fact.id }, undefined, {
      words,
      line,
      changedAt: fact.changedAt,
    })
  })
}

function oldInterests({ customer, interests, outcomes }: Speakable, moment: Moment): Candidate[] {
  const own = interests.filter((fact) => fact.personId === customer.id && fact.side !== 'against')
  return own.flatMap((fact) => {
    const key = `interest:${fact.id}`
    if (shelfOf('interest', ageOfFact(fact, key, outcomes, moment)) !== 'asked') return []
    const words = () => stillWords.interest(fact, customer, moment)
    const line = { ...ofFact(fact, moment), key: `still:${key}`, confirms: true }
    const made = candidate({ kind: 'interest', id: fact.id }, undefined, {
      ...{ words, line, changedAt: fact.changedAt },
    })
    const merits = { ...made.merits, strength: STRENGTH[fact.strength] / 2 }
    return { ...made, merits, topics: [fact.name, fact.detail ?? ''], interestIds: [fact.interestId] }
  })
}

/** What they do, when we last heard of it long ago. */
function oldNews(
  person: PersonFacts,
  relative: Relative | undefined,
  { company }: Speakable,
  moment: Moment,
): Candidate[] {
  const isNear = relative === undefined || CLOSENESS[relative.tie.kind] >= CLOSE_ENOUGH
  if (!person.about || person.kind === 'pet' || !isNear) return []
  const kind = aboutKind(person, moment)
  // What is neither work nor school nor healing seldom changes: asking after it would be asking for its own sake.
  if (kind === 'anything else of somebody') return []
  if (shelfOf(kind, daysSince(person.changedAt, moment.now)) !== 'asked') return []
  const words = () => newsWords(kind, person, relative, moment)
  const line = { ...WORKED_OUT, key: `news:${person.id}`, confirms: false }
  const made = candidate({ kind: 'person', id: person.id }, relative, {
    ...{ words, line, changedAt: person.changedAt },
  })
  return [
    {
      ...made,
      isHere: relative !== undefined && company.has(person.id),
      topics: [person.name, person.about],
    },
  ]
}

interface Particular {
  words: () => Words
  line: Pick<Candidate['line'], 'key' | 'confirms' | 'source' | 'age' | 'discretion'>
  changedAt: Date
}

function candidate(
  fact: FactReference,
  relative: Relative | undefined,
  { line, ...rest }: Particular,
): Candidate {
  const closeness = CLOSENESS[relative?.tie.kind ?? 'self']
  return {
    ...rest,
    line: { ...line, kind: 'ask', act: 'say', answer: null, fact },
    merits: { timeliness: GROWN_OLD, closeness, strength: 0, freshness: 0 },
    ...{ about: relative?.person.id ?? null, isHere: false, topics: [], interestIds: [] },
  }
}
