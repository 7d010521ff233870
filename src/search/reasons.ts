import type { Relative, Shown } from '../../db/search/entry.ts'
import { emailWords, nameWords, numberWords, searchWords } from '../../db/search/words.ts'
import { digitsOf } from '../lib/text.ts'
import { isMarked, markDigits, markWords, type Piece } from './marks.ts'
import { beginsSomeWord, spellings } from './match.ts'
import type { Question } from './question.ts'

/** Why somebody was found, where the name alone does not say so: 'daughter Sofia'. */
export interface Reason {
  kind: 'goes by' | 'former name' | 'relative' | 'number' | 'phone' | 'email'
  pieces: Piece[]
}

/** What a result shows beside its reasons. */
export interface Found extends Shown {
  name: string
  /** The folded words of the name. */
  names: string
  memberNumber: string | null
}

/** The name, marked where it matched. */
export function markedName(found: Found, { words }: Question): Piece[] {
  return markWords(found.name, words)
}

/** Why they were found: one reason for each word or number that is not in the name, at most three. */
export function reasonsFor(found: Found, question: Question): Reason[] {
  let left = question.words.filter((word) => !beginsSomeWord(found.names, word))
  const reasons: Reason[] = []
  for (const reason of possibleReasons(found, question, left)) {
    const explained = left.filter((word) => reason.words.some((own) => own.startsWith(word)))
    if (explained.length === 0) continue
    left = left.filter((word) => !explained.includes(word))
    reasons.push({ kind: reason.kind, pieces: reason.pieces })
  }
  const numbers = question.digits.flatMap((run) => reasonOfDigits(found, run))
  return [...reasons, ...numbers].slice(0, MOST_REASONS)
}

const MOST_REASONS = 3

interface PossibleReason extends Reason {
  words: string[]
}

/** In the order in which a colleague would give them. */
function possibleReasons(found: Found, { words }: Question, left: readonly string[]): PossibleReason[] {
  if (left.length === 0) return []
  return [
    ...named('goes by', found.goesBy, words),
    ...named('former name', found.formerName, words),
    ...relativesInOrder(found.people, left).map((person) => relativeReason(person, words)),
    ...(found.memberNumber ? [reasonOfNumber(found.memberNumber, words)] : []),
    ...found.emails.map((address) => reasonOfEmail(address, words)),
  ]
}

function named(
  kind: 'goes by' | 'former name',
  name: string | null,
  words: readonly string[],
): PossibleReason[] {
  if (name === null) return []
  const lead = kind === 'goes by' ? 'goes by ' : 'formerly '
  return [{ kind, pieces: [plain(lead), ...markWords(name, words)], words: nameWords(name) }]
}

/** Who accounts for most of the words first: "wife Ingrid" before "dog Ingo". */
function relativesInOrder(people: readonly Relative[], words: readonly string[]): Relative[] {
  return people
    .map((person) => ({
      person,
      count: words.filter((word) => wordsOfRelative(person).some((own) => own.startsWith(word))).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ person }) => person)
}

function relativeReason(person: Relative, words: readonly string[]): PossibleReason {
  const relation = words.length > 1 ? markWords(person.relation, words) : [plain(person.relation)]
  const name = markWords(nameToShow(person), words)
  return {
    kind: 'relative',
    pieces: person.relation === '' ? name : [...relation, plain(' '), ...name],
    words: wordsOfRelative(person),
  }
}

/** With what they go by, where that is not one of their names anyway. */
function nameToShow({ name, goesBy }: Relative): string {
  if (goesBy === null) return name
  const own = nameWords(name)
  return nameWords(goesBy).every((word) => own.includes(word)) ? name : `${name} “${goesBy}”`
}

function wordsOfRelative(person: Relative): string[] {
  return [
    ...nameWords(person.name),
    ...(person.goesBy === null ? [] : nameWords(person.goesBy)),
    ...searchWords(person.relation),
  ]
}

function reasonOfNumber(memberNumber: string, words: readonly string[]): PossibleReason {
  return {
    kind: 'number',
    pieces: [plain('member '), ...markWords(memberNumber, words)],
    words: numberWords(memberNumber),
  }
}

function reasonOfEmail(address: string, words: readonly string[]): PossibleReason {
  return { kind: 'email', pieces: markWords(address, words), words: emailWords(address) }
}

function reasonOfDigits({ memberNumber, phones }: Found, run: string): Reason[] {
  const inNumber = markDigits(memberNumber ?? '', [run])
  if (digitsOf(memberNumber ?? '').startsWith(run))
    return [{ kind: 'number', pieces: [plain('member '), ...inNumber] }]
  const ofPhones = phones.map(({ number }) => markDigits(number, spellings(run)))
  const pieces =
    ofPhones.find(isMarked) ??
    phones.filter(({ digits }) => digits.includes(run)).map(({ number }) => [plain(number)])[0]
  return pieces ? [{ kind: 'phone', pieces }] : []
}

function plain(text: string): Piece {
  return { text, marked: false }
}
