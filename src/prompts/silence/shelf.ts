import { knownAt, type PastOutcome, type PersonFacts, type Remembered } from '../facts.ts'
import type { Moment } from '../moment.ts'
import { daysSince } from '../scoring/score.ts'
import { QUESTIONS_LAST, SHELF_LIVES, type AboutKind } from '../scoring/table.ts'
import { ageToShow } from '../../people/life.ts'
import { GROWN_UP } from '../wording/kinship.ts'

/** What a fact is good for at its age: to be told, to be asked about, or neither. */
export type Shelf = 'told' | 'asked' | 'rests'

export function shelfOf(kind: keyof typeof SHELF_LIVES, days: number): Shelf {
  const { tell, ask } = SHELF_LIVES[kind]
  if (days < tell) return 'told'
  return days < ask ? 'asked' : 'rests'
}

/** Of a fact that was acted on we know since then that it holds. */
export function ageOfFact(
  fact: Remembered,
  key: string,
  outcomes: readonly PastOutcome[],
  { now }: Moment,
): number {
  const used = outcomes.filter((past) => past.key === key && past.outcome === 'used').at(-1)
  return Math.min(daysSince(knownAt(fact), now), used ? daysSince(used.at, now) : Infinity)
}

export function aboutKind(person: PersonFacts, { today }: Moment): AboutKind {
  const about = person.about ?? ''
  if (isOfInjury(about)) return 'injury'
  const age = ageToShow(person, today)
  if (AT_SCHOOL.test(about) || (age !== undefined && age <= GROWN_UP)) return 'school year'
  return AT_WORK.test(about) ? 'job' : 'anything else of somebody'
}

/** How many days a question without a last day is worth asking. */
export function questionLasts(question: string): number {
  return QUESTIONS_LAST[isOfInjury(question) ? 'injury' : 'anything else']
}

export function isOfInjury(text: string): boolean {
  return INJURED.test(text)
}

const INJURED =
  /\b(?:knees?|hips?|shoulders?|ankles?|wrists?|elbows?|crutches|surgery|operation|injur\w*|sprain\w*|fractur\w*|broken|rehab|physio\w*|recover\w*)\b/iu

const AT_SCHOOL =
  /\b(?:grade|school|kindergarten|freshman|sophomore|junior year|senior year|year of (?:law|medicine|college|university)|college|university|varsity|stud(?:ies|ying|ent))\b/iu

const AT_WORK =
  /^(?:runs|works|owns|teaches|sells|builds|flies|drives|designs|writes|edits|cooks|manages|leads|makes|keeps|restores|cuts|tunes|translates|judges|conserves|practi[cs]es|coaches|trains)\b|^(?!retired\b)\p{L}+(?: \p{L}+)?(?:er|or|ist|ian|eon|yer|ect|nt)\b/iu
