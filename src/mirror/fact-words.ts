import type { CautionKind } from '../cautions/caution.ts'
import type { Day } from '../lib/day.ts'
import { formatPartialDate } from '../lib/partial-date.ts'
import { capitalised } from '../lib/text.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { calledName } from '../people/names.ts'
import type { PersonAround } from '../relationships/queries.ts'
import type { FactsOf } from './fact-queries.ts'

/** Facts in words to whom they are about. */

/** "Your daughter Sofia, born 3 December 2009". What belongs to another customer is on that one’s own mirror. */
export function tieInWords({ relation, endedOn, ...person }: PersonAround): string {
  const name = person.isCustomer ? person.name : calledName(person)
  const was = endedOn ? ' once' : ''
  if (person.isCustomer) return `Your ${relation.word}${was} ${name}, who is with us too`
  const born = formatPartialDate(person.birthday)
  const died = person.deceasedOn ? `who died in ${person.deceasedOn.slice(0, 4)}` : ''
  const enjoys = person.interests.map(({ name: interest }) => interest).join(', ')
  const rest = [born && `born ${born}`, died, person.about, enjoys && `enjoys ${enjoys}`]
  return [`Your ${relation.word}${was} ${name}`, ...rest].filter(Boolean).join(', ')
}

export function interestInWords({
  name,
  detail,
  strength,
  side,
  noSpoilers,
}: FactsOf['interests'][number]): string {
  const verb = side === 'against' ? 'You are no fan of' : VERBS[strength]
  return [`${verb} ${name}`, detail, noSpoilers && 'and want no results given away']
    .filter(Boolean)
    .join(', ')
}

const VERBS = { mentioned: 'You mentioned', follows: 'You follow', plays: 'You play' } as const

export function preferenceInWords({ area, text, habit }: FactsOf['preferences'][number]): string {
  const where = area === 'other' ? '' : `${capitalised(area)}: `
  return `${where}${text}${habit === 'always' ? '' : ' (that once)'}`
}

export function cautionInWords(
  { kind, text, detail, expiresOn }: FactsOf['cautions'][number],
  today: Day,
): string {
  const until = expiresOn ? `until ${shortDay(expiresOn, today)}` : ''
  return [`${CAUTIONS[kind]}: ${text}`, detail, until].filter(Boolean).join(', ')
}

const CAUTIONS: Readonly<Record<CautionKind, string>> = {
  allergy: 'So that we keep you safe',
  accessibility: 'So that you come and go with ease',
  'topic to avoid': 'We do not speak to you of',
  'service failure': 'Where we let you down',
}

export function occasionInWords(occasion: FactsOf['occasions'][number]): string {
  const once = occasion.recurrence === 'once' ? ', once' : ''
  return `${capitalised(occasion.name)}: ${formatPartialDate(occasion)}${once}`
}

export function askInWords({ question, fromDay, askedAt }: FactsOf['asks'][number], today: Day): string {
  return askedAt
    ? `We asked: “${question}”`
    : `We mean to ask, from ${shortDay(fromDay, today)}: “${question}”`
}

export function promiseInWords(
  { text, dueOn, keptAt, done }: FactsOf['promises'][number],
  today: Day,
): string {
  const due = dueOn ? `, by ${shortDay(dueOn, today)}` : ''
  return keptAt ? `We promised and kept: ${text}${done ? `. ${done}` : ''}` : `We promised: ${text}${due}`
}
