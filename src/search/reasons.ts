import type { Relative, Shown } from '../../db/search/entry.ts'
import { emailWords, joined, nameWords, numberWords, searchWords } from '../../db/search/words.ts'
import { digitsOf } from '../lib/text.ts'
import { familyNameOf } from '../people/names.ts'
import { isMarked, markDigits, markWords, type Piece } from './marks.ts'
import { beginsSomeWord, spellings } from './match.ts'
import type { Question } from './question.ts'

/** Why somebody was found, where the name alone does not say so: 'daughter Sofia'. */
export interface Reason {
  kind: ReasonKind
  pieces: Piece[]
}

/** The first three say how a name was taken for what was typed; the others where it stands. */
export type ReasonKind =
  | 'nickname'
  | 'sound'
  | 'spelling'
  | 'goes by'
  | 'former name'
  | 'relative'
  | 'number'
  | 'phone'
  | 'email'
  | 'interest'
  | 'preference'
  | 'caution'
  | 'note'

/** What a result shows beside its reasons. */
export interface Found extends Shown {
  name: string
  /** The folded words of the name. */
  names: string
  memberNumber: string | null
}

/** True where the name alone says why somebody was found. */
export function isNamedBy({ words, digits }: Question, names: string): boolean {
  return digits.length === 0 && words.every((word) => beginsSomeWord(names, word))
}

/** Why they were found: one reason for each word or number that is not in the name, at most three. */
export function reasonsFor(found: Found, question: Question): Reason[] {
  let left = question.words.filter((word) => !beginsSomeWord(found.names, word))
  const reasons: Reason[] = []
  for (const { kind, pieces, words } of left.length > 0 ? possibleReasons(found, question, left) : []) {
    const open = left.filter((word) => !begins(words, word))
    if (open.length < left.length) reasons.push({ kind, pieces })
    left = open
  }
  const numbers = question.digits.flatMap((run) => reasonOfDigits(found, run))
  return [...reasons, ...numbers].slice(0, MOST_REASONS)
}

const MOST_REASONS = 3

interface PossibleReason extends Reason {
  /** The folded words that it accounts for. */
  words: string[]
}

/** In the order in which a colleague would give them. */
function possibleReasons(found: Found, { words }: Question, left: readonly string[]): PossibleReason[] {
  return [
    ...named('goes by', found.goesBy, words),
    ...named('former name', found.formerName, words),
    ...relativeReasons(found, words, left),
    ...(found.memberNumber ? [reasonOfNumber(found.memberNumber, words)] : []),
    ...found.emails.map((address) => reasonOfEmail(address, words)),
  ]
}

function begins(own: readonly string[], word: string): boolean {
  return own.some((one) => one.startsWith(word))
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

/** Whoever accounts for most of the words first: for "wife ingrid", the wife Ingrid before the wife's friend Inga. */
function relativeReasons(found: Found, words: readonly string[], left: readonly string[]): PossibleReason[] {
  const family = familyNameOf(found.name)
  return found.people
    .filter((person) => mayBeMeant(person, left))
    .map((person) => ({ person, own: wordsOfRelative(person) }))
    .map(({ person, own }) => ({ person, own, meant: left.filter((word) => begins(own, word)) }))
    .filter(({ meant }) => meant.length > 0)
    .sort(
      (a, b) =>
        b.meant.length - a.meant.length || left.indexOf(a.meant[0] ?? '') - left.indexOf(b.meant[0] ?? ''),
    )
    .map(({ person, own }) => ({
      kind: 'relative',
      pieces: relativePieces(person, family, words),
      words: own,
    }))
}

function relativePieces(person: Relative, family: string, words: readonly string[]): Piece[] {
  const name = markWords(nameAtHome(person, family), words)
  if (person.relation === '') return name
  const relation = words.length > 1 ? markWords(person.relation, words) : [plain(person.relation)]
  return [...relation, plain(' '), ...name]
}

/** Without the family name that they share, and with what they go by where that is not one of their names anyway. */
function nameAtHome({ name, goesBy }: Relative, family: string): string {
  const short = name.endsWith(` ${family}`) ? name.slice(0, -family.length - 1) : name
  const own = nameWords(name)
  return goesBy === null || nameWords(goesBy).every((word) => own.includes(word))
    ? short
    : `${short} “${goesBy}”`
}

/** False for most: a first look that costs little, since every word of theirs stands somewhere in all of it as one word. */
function mayBeMeant({ name, goesBy, relation }: Relative, words: readonly string[]): boolean {
  const all = joined(`${name} ${goesBy ?? ''} ${relation}`)
  return words.some((word) => all.includes(word))
}

function wordsOfRelative({ name, goesBy, relation }: Relative): string[] {
  return [...nameWords(name), ...(goesBy === null ? [] : nameWords(goesBy)), ...searchWords(relation)]
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
