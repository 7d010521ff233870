import { FEWEST_DIGITS, PARTS, type Entry, type Part } from '../../db/search/entry.ts'
import type { Question } from './question.ts'

/** What an entry is found and ranked by. */
export type Candidate = Omit<Entry, 'shown'>

/** The parts in which somebody may find these words. A relation alone ("son") would bring up half of everybody. */
export function partsToSearch(words: readonly string[], readsForManagers: boolean): Part[] {
  return PARTS.filter(
    (part) =>
      (part !== 'relations' || words.length > 1) && (part !== 'peopleForManagers' || readsForManagers),
  )
}

/** How well it matches, 0 being best: the sum over all words of where each was found. Undefined where one was not. */
export function mismatchOf(
  candidate: Candidate,
  { words, digits }: Question,
  parts: readonly Part[],
): number | undefined {
  const ofWords = words.map((word) =>
    lowest(parts.map((part) => wordCost(candidate[part], word, PART_COST[part]))),
  )
  const ofDigits = digits.map((run) => digitsCost(candidate, run))
  const all = [...ofWords, ...ofDigits]
  return all.every(Number.isFinite) ? all.reduce((sum, cost) => sum + cost, 0) : undefined
}

/** True where it is the very member number or phone number that was typed. */
export function isExact({ number, endings }: Candidate, { words, digits, whole }: Question): boolean {
  const [memberNumber] = number.split(' ')
  if (whole !== '' && memberNumber === whole) return true
  const [run = ''] = digits
  return (
    words.length === 0 &&
    run.length >= FEWEST_OF_A_PHONE &&
    spellings(run).some((one) => endings.includes(one))
  )
}

/** The digits as typed, and without the noughts that are dialled before a number but not kept with it. */
export function spellings(digits: string): string[] {
  const dialled = digits.replace(/^0+/u, '')
  return dialled === digits || dialled.length < FEWEST_DIGITS ? [digits] : [digits, dialled]
}

const PART_COST: Readonly<Record<Part, number>> = {
  names: 0,
  called: 2,
  number: 4,
  people: 4,
  peopleForManagers: 4,
  relations: 4,
  emails: 6,
}

const FEWEST_OF_A_PHONE = 7

function lowest(costs: readonly number[]): number {
  return Math.min(...costs)
}

function wordCost(text: string, word: string, cost: number): number {
  if (!text.includes(word)) return Infinity
  const spaced = ` ${text} `
  if (spaced.includes(` ${word} `)) return cost
  return spaced.includes(` ${word}`) ? cost + 1 : Infinity
}

/** Numbers are known by how they end; then a member number by how it begins. */
function digitsCost({ endings, number }: Candidate, run: string): number {
  const runs = spellings(run)
  if (runs.some((one) => endings.includes(one))) return 0
  if (number.split(' ').some((word) => word.startsWith(run))) return 1
  return endings.some((ending) => runs.some((one) => ending.startsWith(one))) ? 2 : Infinity
}
