import { digitsOf, fold, truncate } from '../lib/text.ts'

/** A piece of a text as it is shown: marked where it matched what was typed. */
export interface Piece {
  text: string
  marked: boolean
}

/** The text in pieces, with the beginnings of words marked that these folded words match. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const spans = [...text.matchAll(WORD)].flatMap((found) => {
    const length = markedLength(found[0], words)
    return length > 0 ? [{ start: found.index, end: found.index + length }] : []
  })
  return piecesOf(text, spans)
}

/** The text in pieces, with these digits marked where they stand in it, whatever stands between them. */
export function markDigits(text: string, runs: readonly string[]): Piece[] {
  const spans = runs.flatMap((run) => spanOfDigits(text, run)).slice(0, 1)
  return piecesOf(text, spans)
}

/** No more than a line of a text: all of it where it is short, else the words around the first that is marked. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_EXCERPT) return markWords(line, words)
  const [before] = markWords(line, words)
  const at = before && !before.marked ? Math.min(before.text.length, line.length - 1) : 0
  const from = at <= LED_BY ? 0 : line.lastIndexOf(' ', at - LED_BY) + 1
  const cut = truncate(line.slice(from), LONGEST_EXCERPT)
  return markWords(from > 0 ? `…${cut}` : cut, words)
}

/** True where anything is marked. */
export function isMarked(pieces: readonly Piece[]): boolean {
  return pieces.some(({ marked }) => marked)
}

/** Characters: what fits on a line under a name. */
const LONGEST_EXCERPT = 70
/** About so many stand before the first that is marked. */
const LED_BY = 25

interface Span {
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}\p{M}'’.]+/gu
const LETTER = /\P{M}\p{M}*/gu

/** How much of the word is marked: as many letters as fold to the longest of the words that it begins with. */
function markedLength(word: string, words: readonly string[]): number {
  const folded = fold(word)
  const longest = Math.max(0, ...words.filter((one) => folded.startsWith(one)).map((one) => one.length))
  if (longest === 0 || longest === folded.length) return longest === 0 ? 0 : word.length
  let length = 0
  for (const [letter] of word.matchAll(LETTER)) {
    if (fold(word.slice(0, length)).length >= longest) break
    length += letter.length
  }
  return length
}

function spanOfDigits(text: string, run: string): Span[] {
  const places = Array.from(text).flatMap((character, i) => (digitsOf(character) === '' ? [] : [i]))
  const at = digitsOf(text).lastIndexOf(run)
  const [start, end] = [places[at], places[at + run.length - 1]]
  return at < 0 || run === '' || start === undefined || end === undefined ? [] : [{ start, end: end + 1 }]
}

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end } of spans) {
    pieces.push(
      { text: text.slice(from, start), marked: false },
      { text: text.slice(start, end), marked: true },
    )
    from = end
  }
  return [...pieces, { text: text.slice(from), marked: false }].filter((piece) => piece.text !== '')
}
