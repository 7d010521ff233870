import { doubleMetaphone } from 'double-metaphone'

/**
 * What words that are alike have in common, so that one is found from another: how they sound, and what is left of
 * both when a letter or two are missing (as SymSpell does it, on the first letters, which also forgives the beginning
 * of a long word).
 */
export function likenessesOf(word: string): string[] {
  return [...soundsOf(word), ...remaindersOf(word, word.length >= LONG_ENOUGH_TO_LOSE_TWO ? 2 : 1)]
}

/** The same for a word that was typed: a short one is not forgiven what a long one is. */
export function likenessesOfTyped(word: string): string[] {
  const slips = slipsForgiven(word)
  return [
    ...(word.length >= SHORTEST_SOUND ? soundsOf(word) : []),
    ...(slips > 0 ? remaindersOf(word, slips) : []),
  ]
}

/** How many slips of the finger are forgiven in a word of this length. */
export function slipsForgiven({ length }: string): 0 | 1 | 2 {
  if (length < SHORTEST_SLIP) return 0
  return length < SHORTEST_WITH_TWO_SLIPS ? 1 : 2
}

/** How a word sounds, in one way or two; in none where it is not written in Latin letters. */
export function soundsOf(word: string): string[] {
  const heard = /^[a-z]+$/u.test(word) ? doubleMetaphone(word) : []
  return [...new Set(heard)].filter(Boolean).map((sound) => `${SOUND}${sound}`)
}

/**
 * How many letters were left out, put in, replaced or exchanged with their neighbour between the two words
 * (optimal string alignment); of a word typed in part, up to where it ends in the other.
 */
export function slipsBetween(typed: string, word: string, isPart = false): number {
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, i) => i)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const isSame = typed[i - 1] === word[j - 1]
      const changed = (last[j - 1] ?? 0) + (isSame ? 0 : 1)
      const isExchange = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      const exchanged = isExchange ? (before[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchanged))
    }
    before = last
    last = row
  }
  return isPart ? Math.min(...last) : (last[word.length] ?? 0)
}

const SHORTEST_SOUND = 3
const SHORTEST_SLIP = 4
const SHORTEST_WITH_TWO_SLIPS = 8
/** A typed word with two slips may be that much longer. */
const LONG_ENOUGH_TO_LOSE_TWO = SHORTEST_WITH_TWO_SLIPS - 2
const LETTERS_COMPARED = 7
/** Stands before a sound, which is no word. */
const SOUND = '~'

function remaindersOf(word: string, missing: number): string[] {
  let some = [word.slice(0, LETTERS_COMPARED)]
  const all = new Set(some)
  for (let lost = 0; lost < missing; lost++) {
    some = some.flatMap((one) =>
      Array.from({ length: one.length }, (_, i) => one.slice(0, i) + one.slice(i + 1)),
    )
    for (const one of some) all.add(one)
  }
  return [...all]
}
