import type { PersonId, Pronoun } from '../../people/person.ts'
import type { Known } from '../suggestion.ts'
import type { Mention } from './mentions.ts'
import { roleCalled } from './roles.ts'
import { looksLikeName, looksLikeVerb } from './names.ts'
import type { Sentence } from './sentence.ts'

/** A sentence with everybody of whom it speaks. */
export interface Told {
  sentence: Sentence
  mentions: Mention[]
  /** Of whom the sentence before spoke last. */
  before: Mention | undefined
}

/** Whom a place in a sentence is about: null where that is not certain. */
export function subjectAt(
  { sentence, mentions, before }: Told,
  position: number,
  { owner }: Known,
): PersonId | null {
  const acting = mentions.filter((mention) => mention.start < position && !mention.isAside).at(-1)
  if (acting) return acting.id
  const receiving = mentions.find((mention) => mention.start > position && mention.isFor)
  if (receiving) return receiving.id
  if (beginsWithStranger(sentence)) return null
  const pronoun = pronounBefore(sentence, position)
  if (pronoun === 'we') return null
  if (pronoun === null || pronoun === 'they') return owner.id
  const isBefore = before?.pronoun === pronoun
  if (isBefore) return before.id
  return owner.pronoun === null || owner.pronoun === pronoun ? owner.id : null
}

/** The first he, she or they of a sentence up to a place, or 'we' where we speak of ourselves. */
function pronounBefore({ words }: Sentence, position: number): Pronoun | 'we' | null {
  for (const { folded, start } of words) {
    const pronoun = start < position ? PRONOUNS.get(folded) : undefined
    if (pronoun) return pronoun
  }
  return null
}

/** "Ozzie loves golf" is about Ozzie, whoever that is. */
function beginsWithStranger({ words: [first, second] }: Sentence): boolean {
  if (!first || !looksLikeName(first) || roleCalled(first.folded) || OPENERS.has(first.folded)) return false
  return first.isPossessive || (looksLikeVerb(second) && !/(s|ed|ing)$/.test(first.folded))
}

const PRONOUNS = new Map<string, Pronoun | 'we'>([
  ...(['he', 'hes', 'his', 'him'] as const).map((word) => [word, 'he'] as const),
  ...(['she', 'shes', 'her', 'hers'] as const).map((word) => [word, 'she'] as const),
  ...(['they', 'theyre', 'their', 'them'] as const).map((word) => [word, 'they'] as const),
  ...(['i', 'my', 'we', 'our'] as const).map((word) => [word, 'we'] as const),
])

const OPENERS = new Set(
  `surgery operation interview exam final game match race wedding graduation recital move audition test party flight
   trip knee hip back shoulder eye wine golf tennis member guest allergy everything nothing locker cart table`.split(
    /\s+/u,
  ),
)
