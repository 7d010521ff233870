import { writtenWords, type WrittenWord } from '../lib/written-words.ts'

/** Something that a text calls by a name it is known by. */
export interface Mention<Entry> {
  entry: Entry
  /** Where the name begins and ends in the text. */
  start: number
  end: number
}

/** A name or an alias of an interest, folded, and whose it is. */
export interface Called {
  id: string
  called: string
}

/** Every phrase of a text that may name an interest, folded; each once. */
export function phrasesIn(text: string): string[] {
  const all = runsOf(writtenWords(text)).flatMap(({ phrases }) => phrases)
  return [...new Set(all)]
}

/**
 * The interests that a text names, in its order: the longest name where one holds another ("New York Giants" is not
 * New York), and each interest once.
 */
export function mentionsIn<Entry extends Called>(
  text: string,
  catalogue: readonly Entry[],
): Mention<Entry>[] {
  const byName = new Map(catalogue.map((entry) => [entry.called, entry]))
  const found: Mention<Entry>[] = []
  for (const { start, end, phrases } of runsOf(writtenWords(text)).toSorted(longestFirst)) {
    const entry = phrases.map((phrase) => byName.get(phrase)).find((one) => one !== undefined)
    const isTaken = found.some((other) => start < other.end && other.start < end)
    if (entry && !isTaken && found.every((other) => other.entry.id !== entry.id))
      found.push({ entry, start, end })
  }
  return found.toSorted((one, other) => one.start - other.start)
}

interface Run {
  start: number
  end: number
  length: number
  /** As it is written, then in the plural or the singular. */
  phrases: string[]
}

/** The most words that the name of an interest has. */
const LONGEST_NAME = 5

function runsOf(words: readonly WrittenWord[]): Run[] {
  return words.flatMap((_, from) => runsFrom(words, from))
}

/** No name goes on past a comma, or past the 's of whoever owns the next word. */
function runsFrom(words: readonly WrittenWord[], from: number): Run[] {
  const runs: Run[] = []
  let phrase = ''
  let last: WrittenWord | undefined
  for (const word of words.slice(from, from + LONGEST_NAME)) {
    if (last && (word.beginsClause || last.isPossessive)) break
    phrase = last ? `${phrase} ${word.folded}` : word.folded
    last = word
    const start = words[from]?.start ?? 0
    runs.push({ start, end: word.end, length: runs.length + 1, phrases: formsOf(phrase, word) })
  }
  return runs
}

/** "Bill's" is nobody's Bills. */
function formsOf(phrase: string, last: WrittenWord): string[] {
  if (last.isPossessive) return [phrase]
  if (phrase.endsWith('ies')) return [phrase, `${phrase.slice(0, -3)}y`]
  if (phrase.endsWith('y')) return [phrase, `${phrase}s`, `${phrase.slice(0, -1)}ies`]
  if (phrase.endsWith('s')) return [phrase, phrase.slice(0, -1)]
  return [phrase, `${phrase}s`]
}

function longestFirst(one: Run, other: Run): number {
  return other.length - one.length || one.start - other.start
}
