import type { Id } from '../lib/id.ts'
import { fold } from '../lib/text.ts'

/** What comments are about, in the house's own words. */
export type ThemeId = Id<'Theme'>

/** What a theme goes by when comments are looked through. */
export interface ThemeWords {
  id: ThemeId
  name: string
  /** Words and phrases with commas between them. `wait*` is any word that begins so, `#` any number. */
  words: string
}

/** A theme that a comment may be about, and the words of the comment that say so. */
export interface Suggestion {
  id: ThemeId
  name: string
  because: readonly string[]
}

/** How many of a comment's words a suggestion shows. */
const SHOWN = 3

/** The themes whose words stand in a comment, whichever the language, capitals and accents. */
export function suggestedThemes(comment: string, themes: readonly ThemeWords[]): Suggestion[] {
  const said = wordsSaid(comment)
  return themes.flatMap(({ id, name, words }) => {
    const found = phrasesOf(words).flatMap((phrase) => placesOf(phrase, said))
    const because = [...new Set(found.map((words) => words.join(' ').toLowerCase()))].slice(0, SHOWN)
    return because.length > 0 ? [{ id, name, because }] : []
  })
}

/** The phrases of a theme, each as its folded words. */
export function phrasesOf(words: string): string[][] {
  return words
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim().split(/\s+/u).map(asPattern).filter(Boolean))
    .filter((phrase) => phrase.length > 0)
}

/** A word as it is compared: folded, with its star where it has one. A star alone would find everything. */
function asPattern(word: string): string {
  if (word === ANY_NUMBER) return word
  const folded = fold(word.replaceAll('*', ' ')).split(' ')[0] ?? ''
  return folded && word.endsWith('*') ? `${folded}*` : folded
}

interface WordSaid {
  folded: string
  asSaid: string
}

function wordsSaid(comment: string): WordSaid[] {
  const all = comment.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []
  return all.map((asSaid) => ({ folded: fold(asSaid), asSaid })).filter(({ folded }) => folded !== '')
}

/** Where a phrase stands in what was said, in the words that were said. */
function placesOf(phrase: readonly string[], said: readonly WordSaid[]): string[][] {
  return said.flatMap((_, at) => {
    const there = said.slice(at, at + phrase.length)
    const isThere = there.length === phrase.length && phrase.every((word, i) => isWord(word, there[i]))
    return isThere ? [there.map(({ asSaid }) => asSaid)] : []
  })
}

function isWord(pattern: string, said: WordSaid | undefined): boolean {
  if (!said) return false
  if (pattern === ANY_NUMBER) return /^\p{N}+$/u.test(said.folded) || NUMBERS.has(said.folded)
  return pattern.endsWith('*') ? said.folded.startsWith(pattern.slice(0, -1)) : said.folded === pattern
}

const ANY_NUMBER = '#'

const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred
  un una dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta noventa cien`.split(
    /\s+/u,
  ),
)
