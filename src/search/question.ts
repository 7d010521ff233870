import { FEWEST_DIGITS } from '../../db/search/entry.ts'
import { joined, searchWords } from '../../db/search/words.ts'
import { digitsOf } from '../lib/text.ts'

/** What was typed into the box, as far as it can be looked for. */
export interface Question {
  /** Each begins some word of whoever is meant. */
  words: string[]
  /** Each stands in a phone number of theirs, or begins their member number. */
  digits: string[]
  /** All of it as one word, for a member number typed in full. */
  whole: string
}

/** Reads whatever was typed. It is never syntax, and what is too long to mean somebody is cut. */
export function questionOf(text: string): Question {
  const typed = text.slice(0, LONGEST_TEXT)
  const whole = joined(typed)
  if (PHONE.test(typed) && digitsOf(typed).length >= FEWEST_DIGITS)
    return { words: [], digits: [digitsOf(typed.replace(TRUNK, ''))], whole }
  const all = typed.split(/\s+/u).flatMap(wordsOfChunk)
  const parts = [...new Set(all)].slice(0, MOST_WORDS)
  return { words: parts.filter((part) => !isDigits(part)), digits: parts.filter(isDigits), whole }
}

/** True where there is nothing to look for. */
export function isBlank({ words, digits }: Question): boolean {
  return words.length === 0 && digits.length === 0
}

/** The same question with its digits taken for words. */
export function withDigitsAsWords({ words, digits, whole }: Question): Question {
  return { words: [...words, ...digits], digits: [], whole }
}

const LONGEST_TEXT = 100
const LONGEST_WORD = 40
const MOST_WORDS = 6

// A phone number as people type one: digits with what stands between them.
const PHONE = /^[\p{Nd}\s()+.\-/]+$/u
const TRUNK = /\(0\)/u

function wordsOfChunk(chunk: string): string[] {
  if (PHONE.test(chunk) && digitsOf(chunk).length >= FEWEST_DIGITS) return [digitsOf(chunk)]
  const words = chunk.includes('@') ? [joined(chunk)] : searchWords(chunk)
  return words.filter(Boolean).map((word) => word.slice(0, LONGEST_WORD))
}

function isDigits(word: string): boolean {
  return word.length >= FEWEST_DIGITS && /^[0-9]+$/u.test(word)
}
