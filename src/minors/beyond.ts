import { listInWords, plural } from '../lib/text.ts'
import type { PersonRow } from '../people/queries.ts'

/** A minor of whom more is kept than the owner lets be. */
export interface Beyond {
  person: PersonRow
  /** Their columns, as far as they may be kept. */
  kept: PersonRow
  /** How many go, those that were taken away before too. */
  preferences: number
  occasions: number
}

/** What goes of somebody: "the name becomes Sofia", "the year of birth, 2010". */
export function goesInWords({ person, kept, preferences, occasions }: Beyond): string[] {
  const facts = [
    ...(preferences > 0 ? [plural(preferences, 'preference')] : []),
    ...(occasions > 0 ? [plural(occasions, 'occasion')] : []),
  ]
  return [
    ...(kept.name === person.name ? [] : [`“${person.name}” becomes “${kept.name}”`]),
    ...(kept.birthYear === person.birthYear ? [] : [`the year of birth, ${String(person.birthYear)}`]),
    ...WORDS.filter(([column]) => person[column] !== kept[column]).map(
      ([column, called]) => `${called}, “${person[column] ?? ''}”`,
    ),
    ...(facts.length > 0 ? [listInWords(facts)] : []),
  ]
}

const WORDS = [
  ['about', 'what we say of them'],
  ['formerName', 'the former name'],
  ['addressAs', 'how to address them'],
  ['addressWhen', 'when to address them so'],
] as const
