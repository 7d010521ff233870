import { words as foldedWords } from '../../lib/text.ts'
import type { WrittenWord } from '../../lib/written-words.ts'
import { looksLikeName, looksLikeVerb } from './names.ts'
import type { Reading } from './reading.ts'

/** What somebody new is called, and their age where it follows. */
export interface Name {
  text: string
  age: number | null
}

/** One or two words that are a name, of nobody whom we know around them, and the age after it. */
export function nameFrom(words: readonly WrittenWord[], i: number, { known }: Reading): Name | undefined {
  const [first, second] = [words[i], words[i + 1]]
  if (!first || !looksLikeName(first) || first.beginsSentence || isDate(first, second)) return undefined
  const hasFamily =
    second && !second.beginsClause && !first.isPossessive && looksLikeName(second) && !looksLikeVerb(second)
  const text = hasFamily ? `${first.text} ${second.text}` : first.text
  const isKnown = [known.owner, ...known.people].some(({ name, goesBy }) =>
    foldedWords(`${name.split(' ')[0] ?? ''} ${goesBy ?? ''}`).includes(first.folded),
  )
  return isKnown ? undefined : { text, age: ageAt(words[i + (hasFamily ? 2 : 1)]) }
}

function ageAt(word: WrittenWord | undefined): number | null {
  return word?.beginsClause && /^\d{1,2}$/.test(word.folded) ? Number(word.folded) : null
}

/** "His wife April" is somebody, "his wife April 5" is not. */
function isDate({ folded }: WrittenWord, next: WrittenWord | undefined): boolean {
  return ['april', 'may', 'june', 'august'].includes(folded) && /^\d/.test(next?.folded ?? '')
}

/** "…is called Paige", "…today was Ozzie", "…, Nacho": how many words stand before the name. */
export function calledBetween(words: readonly WrittenWord[], i: number): number {
  const next = words.slice(i, i + 3).map(({ folded }) => folded)
  const found = CALLED.find((called) => called.every((word, more) => next[more] === word))
  return found?.length ?? 0
}

const CALLED = [
  ['is', 'called'],
  ['is', 'named'],
  ['today', 'was'],
  ['today', 'is'],
  ['called'],
  ['named'],
  ['is'],
  ['was'],
]
