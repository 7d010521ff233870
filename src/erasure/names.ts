import { digitsOf, fold } from '../lib/text.ts'
import { spanOf, tokensOf, type Token } from './tokens.ts'

/** By what somebody is known in what others wrote. */
export interface Names {
  /** Whole names: what is found anywhere by them is surely about them. */
  whole: string[]
  /** E-mail addresses in lower case, phone numbers by their digits, and ids. */
  emails: string[]
  digits: string[]
  ids: string[]
  /** Words of their names that nobody near them shares: they count in what is said of those near them. */
  words: string[]
}

export type Called = { name: string; goesBy: string | null; formerName: string | null }

/** Known by nothing. */
export const NOBODY: Names = { whole: [], emails: [], digits: [], ids: [], words: [] }

/** Who is known by what; `near` are the names of those near them who stay. */
export function namesOf(
  people: readonly Called[],
  reach: Pick<Names, 'emails' | 'digits' | 'ids'>,
  near: readonly string[],
): Names {
  const all = people.flatMap(({ name, goesBy, formerName }) => [name, goesBy ?? '', formerName ?? ''])
  const written = [...new Set(all.map((name) => name.trim()).filter(Boolean))]
  const taken = new Set(near.flatMap(wordsOf).map(fold))
  const words = [...new Set(written.flatMap(wordsOf))]
  return {
    whole: written.filter((name) => wordsOf(name).length > 1),
    emails: reach.emails.map((address) => address.toLowerCase()),
    digits: reach.digits.filter((digits) => digits.length >= SHORTEST_NUMBER),
    ids: [...reach.ids],
    words: words.filter((word) => Array.from(word).length >= SHORTEST_WORD && !taken.has(fold(word))),
  }
}

/** True where a text names them by a whole name, an address, a number or an id. */
export function namesThem(text: string, { whole, emails, digits, ids }: Names): boolean {
  const lower = text.toLowerCase()
  if ([...emails, ...ids].some((one) => lower.includes(one))) return true
  const numbers = digits.length > 0 ? (text.match(NUMBER) ?? []).map(digitsOf) : []
  if (numbers.some((number) => digits.some((one) => isSameNumber(number, one)))) return true
  const tokens = tokensOf(text)
  return whole.some((name) => spanOf(tokens, tokensOf(name)) !== undefined)
}

/** True where the cells of a row name them, also with the parts of a name in cells of their own. */
export function rowNamesThem(cells: readonly string[], names: Names): boolean {
  if (cells.some((cell) => namesThem(cell, names))) return true
  const said = new Set(cells.flatMap((cell) => tokensOf(cell).map(({ folded }) => folded)))
  return names.whole.some((name) => tokensOf(name).every(({ folded }) => said.has(folded)))
}

/** A text without them: each of their names is "someone", their addresses and numbers are "…". */
export function withoutThem(text: string, { whole, emails, digits, words }: Names): string {
  const longestFirst = whole.toSorted((a, b) => b.length - a.length)
  const unnamed = [
    ...longestFirst.map((name) => [name, false] as const),
    ...words.map((word) => [word, true] as const),
  ].reduce((said, [name, isWord]) => withoutName(said, name, isWord), text)
  const unaddressed = emails.reduce((said, address) => withoutAddress(said, address), unnamed)
  if (digits.length === 0) return unaddressed
  return unaddressed.replace(NUMBER, (number) =>
    digits.some((one) => isSameNumber(digitsOf(number), one)) ? '…' : number,
  )
}

/** Alone, "Grace" is a name and "grace" a word. */
function withoutName(text: string, name: string, isWord: boolean): string {
  const sought = tokensOf(name)
  const begins = (token: Token) => !isWord || !isSmall(token.text) || isSmall(sought[0]?.text ?? '')
  const span = spanOf(tokensOf(text), sought, begins)
  if (!span) return text
  return `${text.slice(0, span.from)}someone${withoutName(text.slice(span.until), name, isWord)}`
}

function isSmall(word: string): boolean {
  const [first = ''] = word
  return first !== first.toUpperCase()
}

function withoutAddress(text: string, address: string): string {
  const at = text.toLowerCase().indexOf(address)
  return at < 0 ? text : `${text.slice(0, at)}…${withoutAddress(text.slice(at + address.length), address)}`
}

function isSameNumber(said: string, known: string): boolean {
  return said.length >= SHORTEST_NUMBER && (known.endsWith(said) || said.endsWith(known))
}

function wordsOf(name: string): string[] {
  return name.split(/[\s,]+/u).filter(Boolean)
}

const SHORTEST_WORD = 3
const SHORTEST_NUMBER = 7
const NUMBER = /\+?\d[\d\s()./-]{5,}\d/gu
