import { fold } from '../../src/lib/text.ts'

/** The words that names and questions are compared by: folded, letters and digits alone. */
export function searchWords(text: string): string[] {
  return fold(text).split(NOT_OF_A_WORD).filter(Boolean)
}

/** The words under which a name is kept: its own, those that are also written together, and given names in Chinese script. */
export function nameWords(name: string): string[] {
  const all = searchWords(name)
  return unique([...all, ...writtenTogether(name), ...all.flatMap(endingsOfUnspaced)])
}

/** The words under which an e-mail address is kept: whole, and the words before the @. */
export function emailWords(address: string): string[] {
  return unique([joined(address), ...searchWords(address.split('@')[0] ?? '')])
}

/** The words under which a member number is kept: whole first, then its pieces. */
export function numberWords(memberNumber: string): string[] {
  return unique([joined(memberNumber), ...searchWords(memberNumber)])
}

/** All its letters and digits as one word. */
export function joined(text: string): string {
  return searchWords(text).join('')
}

const NOT_OF_A_WORD = /[^\p{L}\p{N}\p{M}]+/u
const COMPOUND = /\p{L}+(?:-\p{L}+)+/gu
const PARTICLES =
  /(?<![\p{L}\p{M}])(?:(?:d[aeou]s?|del|l[aeo]s?|van|von|den?|der|ter|ten|st)\s+)+\p{L}[\p{L}\p{M}]*/giu
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

function writtenTogether(name: string): string[] {
  return [...(name.match(COMPOUND) ?? []), ...(name.match(PARTICLES) ?? [])].map(joined)
}

function endingsOfUnspaced(word: string): string[] {
  if (!UNSPACED.test(word)) return []
  const letters = Array.from(word.normalize('NFC'))
  return letters.map((_, i) => fold(letters.slice(i).join('')))
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)].filter(Boolean)
}
