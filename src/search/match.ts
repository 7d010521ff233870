import { FEWEST_DIGITS, PARTS, type Part } from '../../db/search/entry.ts'
import type { Candidate } from '../../db/search/sqlite.ts'
import type { Question } from './question.ts'

/** The parts in which somebody may find these words. A relation alone ("son") would bring up half of everybody. */
export function partsToSearch(words: readonly string[], readsForManagers: boolean): Part[] {
  return PARTS.filter(
    (part) =>
      (part !== 'relations' || words.length > 1) && (part !== 'peopleForManagers' || readsForManagers),
  )
}

/** False for most of those whom the question does not mean: a first look, which costs next to nothing. */
export function mayMatch({ text }: Candidate, { words }: Question): boolean {
  return words.every((word) => text.includes(word))
}

/** How well it matches, 0 being best: the sum of where each word and number was found. Infinite where one was not. */
export function mismatchOf(candidate: Candidate, question: Question, among: readonly Part[]): number {
  if (!mayMatch(candidate, question)) return Infinity
  const { words, digits } = question
  const parts = candidate.text.split('\n')
  let sum = 0
  for (const word of words) sum += wordCost(parts, word, among)
  for (const run of digits) sum += digitsCost(candidate, run)
  return sum
}

/** True where it is the very member number or phone number that was typed. */
export function isExact(candidate: Candidate, { words, digits, whole }: Question): boolean {
  const [memberNumber] = numberWordsOf(candidate)
  if (whole !== '' && memberNumber === whole) return true
  const [run = ''] = digits
  const isPhone = words.length === 0 && run.length >= FEWEST_OF_A_PHONE
  return isPhone && spellings(run).some((one) => candidate.endings.includes(one))
}

/** True where the word begins one of the words of a text, all folded. */
export function beginsSomeWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`)
}

/** The digits as typed, and without the noughts that are dialled before a number but not kept with it. */
export function spellings(digits: string): string[] {
  const dialled = digits.replace(/^0+/u, '')
  return dialled === digits || dialled.length < FEWEST_DIGITS ? [digits] : [digits, dialled]
}

/** A word in full is as good as it gets in its part; the beginning of one costs 1 more. */
const PART_COST: Readonly<Record<Part, number>> = {
  names: 0,
  called: 2,
  people: 4,
  relations: 4,
  peopleForManagers: 4,
  number: 4,
  emails: 6,
}

const FEWEST_OF_A_PHONE = 7

function wordCost(parts: readonly string[], word: string, among: readonly Part[]): number {
  let best = Infinity
  PARTS.forEach((part, i) => {
    const text = parts[i] ?? ''
    if (PART_COST[part] < best && text.includes(word) && among.includes(part))
      best = Math.min(best, PART_COST[part] + costWithin(text, word))
  })
  return best
}

function costWithin(text: string, word: string): number {
  const spaced = ` ${text} `
  if (spaced.includes(` ${word} `)) return 0
  return beginsSomeWord(text, word) ? 1 : Infinity
}

/** Phone numbers are known by how they end; then a member number by how it begins. */
function digitsCost(candidate: Candidate, run: string): number {
  const runs = spellings(run)
  const { endings } = candidate
  if (runs.some((one) => endings.includes(one))) return 0
  if (numberWordsOf(candidate).some((word) => word.startsWith(run))) return 1
  return endings.some((ending) => runs.some((one) => ending.startsWith(one))) ? 2 : Infinity
}

function numberWordsOf({ text }: Candidate): string[] {
  return (text.split('\n')[PARTS.indexOf('number')] ?? '').split(' ')
}
