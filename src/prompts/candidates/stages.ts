import { addMonths, dayIn, dayOf, type Day } from '../../lib/day.ts'
import { lastOccurrence, yearsOn } from '../../lib/partial-date.ts'
import { words } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import type { NoteFact, OccasionFact, PersonFacts } from '../facts.ts'
import type { Candidate, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { timely } from '../scoring/score.ts'
import { CLOSENESS, TIMELY } from '../scoring/table.ts'
import type { Speakable } from '../silence/speakable.ts'
import type { Relative } from '../wording/kinship.ts'
import { nearDay } from '../wording/near-days.ts'
import { babyWords, retiredWords } from '../wording/wording.ts'
import { ofFact, WORKED_OUT } from './of-fact.ts'

/** A stage of life that dates tell of, and what shows that we know how it went. */
export interface Stage {
  age: number
  /** For how many months after the birthday it is worth asking. */
  months: number
  /** Words that answer it. */
  known: RegExp
}

export const DRIVING: Stage = {
  age: 16,
  months: 6,
  known: /\b(?:driv(?:e|es|ing)|driver|licen[cs]e|car|truck|test)\b/iu,
}

export const COLLEGE: Stage = {
  age: 18,
  months: 12,
  known:
    /\b(?:college|universit\w*|uni|campus|stud(?:y|ies|ying|ent)|degree|freshman|academy|apprentic\w*|army|navy|marines?|air force|gap year|works?|working)\b/iu,
}

/** The longest that a stage is asked about, for reading the notes that may tell of it. */
export const LONGEST_STAGE = 12

/** A child who has come to that age of late, and nothing we know says what came of it. */
export function hasComeTo(
  stage: Stage,
  { person, tie }: Relative,
  notes: readonly NoteFact[],
  moment: Moment,
): boolean {
  const since = tie.kind === 'child' ? dayOfAge(stage, person, moment.today) : undefined
  if (since === undefined || person.kind === 'pet') return false
  return (
    !stage.known.test(person.about ?? '') && !notes.some((note) => tells(note, stage, person, since, moment))
  )
}

/** The day they came to that age, if it was within the stage's months and may be mentioned. */
export function dayOfAge(
  { age, months }: Pick<Stage, 'age' | 'months'>,
  { birthday, ageIsPrivate }: Pick<PersonFacts, 'birthday' | 'ageIsPrivate'>,
  today: Day,
): Day | undefined {
  const last = ageIsPrivate ? undefined : lastOccurrence(birthday, today)
  if (last === undefined || yearsOn(birthday, last) !== age) return undefined
  return last >= addMonths(today, -months) ? last : undefined
}

/** Lines that a stage of life brings by itself: a child just born, somebody who has retired. */
export function stageCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return [
    ...spoken.people.flatMap((relative) => baby(relative, spoken, moment)),
    ...spoken.occasions.flatMap((fact) => retired(fact, spoken, moment)),
  ]
}

function baby(relative: Relative, spoken: Speakable, moment: Moment): Candidate[] {
  const { person, tie } = relative
  const { year, month, day } = person.birthday
  const isYoung = tie.kind === 'child' || tie.kind === 'grandchild'
  const born = year === null || month === null || day === null ? undefined : dayOf(year, month, day)
  if (!born || born > moment.today || !isYoung || person.ageIsPrivate || person.kind === 'pet') return []
  const timeliness = timely(TIMELY.baby, born, moment.today)
  if (timeliness === undefined) return []
  return [
    candidate(relative, spoken, timeliness, {
      words: () => babyWords(relative, born, moment),
      line: { ...WORKED_OUT, key: `baby:${person.id}`, fact: { kind: 'person', id: person.id } },
      changedAt: person.changedAt,
    }),
  ]
}

const RETIRES = /\bretire(?:s|d|ment)?\b/iu

function retired(fact: OccasionFact, spoken: Speakable, moment: Moment): Candidate[] {
  const { year, month, day } = fact.date
  const on = year === null || month === null || day === null ? undefined : dayOf(year, month, day)
  const isBehind = on !== undefined && on < moment.today && fact.recurrence === 'once'
  const timeliness =
    isBehind && RETIRES.test(fact.name) ? timely(TIMELY.retired, on, moment.today) : undefined
  if (timeliness === undefined || on === undefined) return []
  const relative = spoken.people.find(({ person }) => person.id === fact.personId)
  return [
    candidate(relative, spoken, timeliness, {
      words: () => retiredWords(fact, relative, nearDay(on, moment.today), moment),
      line: { ...ofFact(fact, moment), key: `retired:${fact.id}`, fact: { kind: 'occasion', id: fact.id } },
      changedAt: fact.changedAt,
    }),
  ]
}

interface Particular {
  words: () => Words
  line: Pick<Candidate['line'], 'key' | 'fact' | 'source' | 'age' | 'discretion'>
  changedAt: Date
}

function candidate(
  relative: Relative | undefined,
  { company }: Speakable,
  timeliness: number,
  { line, ...rest }: Particular,
): Candidate {
  const about = relative?.person.id ?? null
  return {
    ...rest,
    line: { ...line, kind: 'ask', act: 'say', answer: null, confirms: false },
    merits: { timeliness, closeness: CLOSENESS[relative?.tie.kind ?? 'self'], strength: 0, freshness: 0 },
    ...{ about, isHere: about !== null && company.has(about), interestIds: [] },
    topics: relative ? [relative.person.name] : [],
  }
}

/** Anything noted about them since may have said it: better silent than asking twice. */
function tells(
  note: NoteFact,
  { known }: Stage,
  person: PersonFacts,
  since: Day,
  { timeZone }: Moment,
): boolean {
  if (dayIn(note.source.at, timeZone) < since) return known.test(note.text) && names(note, person)
  return note.personId === person.id || names(note, person)
}

function names(note: NoteFact, person: PersonFacts): boolean {
  const said = words(note.text)
  return words(calledName(person)).every((word) => said.includes(word) || said.includes(`${word}s`))
}
