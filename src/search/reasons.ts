import { wordsOfFact, type EntryFace, type Shown, type ShownFact } from '../../db/search/entry.ts'
import { emailWords, nameWords, numberWords, searchWords } from '../../db/search/words.ts'
import { digitsOf } from '../lib/text.ts'
import { excerpt, isMarked, markDigits, markWords, type Piece } from './marks.ts'
import { spellings, type Asking, type Match } from './match.ts'
import { relativeReasons } from './relative-reasons.ts'
import type { NoteRead, PossibleReason, Reason } from './result.ts'

/** What a result shows beside its reasons. */
export interface Found extends Shown {
  face: EntryFace
  note: NoteRead | undefined
}

interface Asked {
  asking: Asking
  matches: readonly (Match | undefined)[]
}

/** Why they were found: one reason for each word or number that is not in the name, at most three. */
export function reasonsFor(found: Found, { asking, matches }: Asked): Reason[] {
  const words = matches.flatMap((match) => match?.word ?? [])
  let left = matches.flatMap((match) => (match && match.part !== 'names' ? match.word : []))
  const reasons: Reason[] = asking.words.flatMap((typed, i) =>
    reasonOfName(found.face.name, typed, matches[i]),
  )
  for (const { kind, pieces, words: own } of left.length > 0 ? possibleReasons(found, words, left) : []) {
    const open = left.filter((word) => !own.some((one) => one.startsWith(word)))
    if (open.length < left.length) reasons.push({ kind, pieces })
    left = open
  }
  const numbers = asking.digits.flatMap((run) => reasonOfDigits(found, run))
  return [...reasons, ...numbers].slice(0, MOST_REASONS)
}

const MOST_REASONS = 3

/** How a name was taken for what was typed: 'Robert, often Bob', 'sounds like Smyth'. */
function reasonOfName(name: string, typed: string, match: Match | undefined): Reason[] {
  if (match?.part !== 'names' || match.how === 'typed') return []
  const said = titled(typed)
  if (match.how === 'nickname') {
    const formal = name.split(/\s+/u).find((word) => nameWords(word).includes(match.word)) ?? name
    return [{ kind: 'nickname', pieces: [plain(`${formal}, often `), { text: said, marked: true }] }]
  }
  const lead = match.how === 'sound' ? 'sounds like ' : 'spelled almost like '
  return [{ kind: match.how, pieces: [plain(lead), plain(said)] }]
}

/** In the order in which a colleague would give them. */
function possibleReasons(found: Found, words: readonly string[], left: readonly string[]): PossibleReason[] {
  return [
    ...named('goes by', found.goesBy, words),
    ...named('former name', found.formerName, words),
    ...relativeReasons(found, words, left),
    ...(found.face.memberNumber ? [reasonOfNumber(found.face.memberNumber, words)] : []),
    ...found.emails.map((address) => reasonOfEmail(address, words)),
    ...found.facts.map((fact) => reasonOfFact(fact, words)),
    ...(found.note ? [reasonOfNote(found.note, words)] : []),
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

/** By another word for it, that word too: 'follows Miami Dolphins, the Fins'. */
function reasonOfFact(fact: ShownFact, words: readonly string[]): PossibleReason {
  const { kind, lead, text, aliases } = fact
  const own = markWords(text, words)
  const alias = isMarked(own) ? undefined : aliases.map((one) => markWords(one, words)).find(isMarked)
  const pieces = [plain(`${lead} `), ...own, ...(alias ? [plain(', '), ...alias] : [])]
  return { kind, pieces, words: wordsOfFact(fact) }
}

function reasonOfNote({ text, day }: NoteRead, words: readonly string[]): PossibleReason {
  const pieces = [plain(`note of ${day}: `), ...excerpt(text, words)]
  return { kind: 'note', pieces, words: searchWords(text) }
}

function reasonOfDigits({ face: { memberNumber }, phones }: Found, run: string): Reason[] {
  const inNumber = markDigits(memberNumber ?? '', [run])
  if (digitsOf(memberNumber ?? '').startsWith(run))
    return [{ kind: 'number', pieces: [plain('member '), ...inNumber] }]
  const ofPhones = phones.map(({ number }) => markDigits(number, spellings(run)))
  const pieces =
    ofPhones.find(isMarked) ??
    phones.filter(({ digits }) => digits.includes(run)).map(({ number }) => [plain(number)])[0]
  return pieces ? [{ kind: 'phone', pieces }] : []
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function plain(text: string): Piece {
  return { text, marked: false }
}
