import type { Candidate } from '../../db/search/engine.ts'
import { FEWEST_DIGITS, PARTS, type Part } from '../../db/search/entry.ts'
import type { Meaning, Meanings } from './meanings.ts'
import type { Question } from './question.ts'

/** A question with what its words may mean, and the parts in which the reader may find them. */
export interface Asking extends Question {
  meanings: Meanings
  among: readonly Part[]
}

/** Where a word that was typed was found, and as what word. */
export interface Match {
  part: Part | 'note'
  /** The word itself, or another one that may be meant by it. */
  word: string
  how: 'typed' | Meaning['how']
  /** 0 for the very word in the name. */
  cost: number
}

/** The parts in which somebody may find these words. A relation alone ("son") would bring up half of everybody. */
export function partsToSearch(words: readonly string[], readsForManagers: boolean): Part[] {
  return PARTS.filter(
    (part) =>
      (part !== 'relations' || words.length > 1) && (readsForManagers || !part.endsWith('ForManagers')),
  )
}

/** False for most of those whom the question does not mean: a first look, which costs next to nothing. */
export function mayMatch({ text }: Candidate, { words, meanings }: Asking): boolean {
  // A loop, since it is run for everybody who is expected, at every key.
  for (const word of words)
    if (!text.includes(word) && !meanings.get(word)?.some((meaning) => text.includes(meaning.word)))
      return false
  return true
}

/** How well it matches, 0 being best: the sum of where each word and number was found. Infinite where one was not. */
export function mismatchOf(candidate: Candidate, asking: Asking): number {
  let sum = 0
  for (const match of matchesOf(candidate, asking)) sum += match?.cost ?? Infinity
  for (const run of asking.digits) sum += digitsCost(candidate, run)
  return sum
}

/** Where each word was found best; undefined where it was not. */
export function matchesOf(candidate: Candidate, { words, meanings, among }: Asking): (Match | undefined)[] {
  const lines = candidate.text.split('\n')
  return words.map((word) => {
    let best = bestIn(lines, { word, how: 'typed', cost: 0 }, among)
    for (const meaning of meanings.get(word) ?? []) best = better(best, bestIn(lines, meaning, among))
    return candidate.note ? better(best, inNote(candidate.note.words, word)) : best
  })
}

/** True where it is the very member number or phone number that was typed. */
export function isExact(candidate: Candidate, { words, digits, whole }: Question): boolean {
  const [run = ''] = digits
  const isPhone = words.length === 0 && run.length >= FEWEST_OF_A_PHONE
  if (isPhone && spellings(run).some((one) => candidate.endings.includes(one))) return true
  return whole !== '' && candidate.text.includes(whole) && numberWordsOf(candidate)[0] === whole
}

/** 1 where the word begins one of the words of a text, all folded; 0 where it is one; Infinity where neither. */
export function distanceIn(text: string, word: string): number {
  let nearest = Infinity
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && text[at - 1] !== ' ') continue
    const next = text[at + word.length]
    if (next === undefined || next === ' ') return 0
    nearest = 1
  }
  return nearest
}

/** The digits as typed, and without what is dialled before a number but not kept with it. */
export function spellings(digits: string): string[] {
  const dialled = digits.replace(/^(?:011|0+)/u, '')
  return dialled === digits || dialled.length < FEWEST_DIGITS ? [digits] : [digits, dialled]
}

/** A word in full is as good as it gets in its part; the beginning of one costs 1 more. */
const PART_COST: Readonly<Record<Part | 'note', number>> = {
  names: 0,
  called: 2,
  people: 4,
  relations: 4,
  peopleForManagers: 4,
  number: 4,
  emails: 6,
  interests: 7,
  facts: 8,
  factsForManagers: 8,
  note: 9,
}

const FEWEST_OF_A_PHONE = 7

function bestIn(lines: readonly string[], { word, how, cost }: Meaning | Typed, among: readonly Part[]) {
  let best: Match | undefined
  for (const [i, part] of PARTS.entries()) {
    const text = lines[i] ?? ''
    const here = PART_COST[part] + cost
    if ((best && best.cost <= here) || !text.includes(word) || !among.includes(part)) continue
    const distance = distanceIn(text, word)
    // Another word than the one that was typed counts in full only.
    if (distance > (how === 'typed' ? 1 : 0)) continue
    if (!best || here + distance < best.cost) best = { part, word, how, cost: here + distance }
  }
  return best
}

interface Typed {
  word: string
  how: 'typed'
  cost: number
}

function better(one: Match | undefined, other: Match | undefined): Match | undefined {
  return one && other ? (other.cost < one.cost ? other : one) : (one ?? other)
}

function inNote(words: string, word: string): Match | undefined {
  const distance = distanceIn(words, word)
  return distance === Infinity
    ? undefined
    : { part: 'note', word, how: 'typed', cost: PART_COST.note + distance }
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
