import { wordsOfFact, type EntryFace, type Shown, type ShownFact } from '../../db/search/entry.ts'
import { isShortFor } from '../../db/search/nicknames.ts'
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
  const reasons = asking.words.flatMap((typed, i) => reasonOfName(found.face.name, typed, matches[i]))
  const words = matches.flatMap((match) => match?.word ?? [])
  let left = matches.flatMap((match) => (match && match.part !== 'names' ? match.word : []))
  for (const { kind, own, pieces } of left.length > 0 ? possibleReasons(found, matches, left) : []) {
    const open = left.filter((word) => !own.some((one) => one.startsWith(word)))
    if (open.length < left.length) reasons.push({ kind, pieces: pieces(words) })
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
  if (match.how !== 'nickname') {
    const lead = match.how === 'sound' ? 'sounds like ' : 'spelled almost like '
    return [{ kind: match.how, pieces: [plain(lead), plain(said)] }]
  }
  const written = name.split(/\s+/u).find((word) => nameWords(word).includes(match.word)) ?? name
  const lead = isShortFor(typed, match.word) ? `${written}, often ` : `${written}, short for `
  return [{ kind: 'nickname', pieces: [plain(lead), { text: said, marked: true }] }]
}

/** In the order in which a colleague would give them; those alone of which something was found. */
function possibleReasons(
  found: Found,
  matches: readonly (Match | undefined)[],
  left: readonly string[],
): PossibleReason[] {
  const parts = new Set(matches.map((match) => match?.part))
  const isIn = (...some: readonly Match['part'][]) => some.some((part) => parts.has(part))
  const { goesBy, formerName, emails, facts, note, face } = found
  return [
    ...(isIn('called') ? [...named('goes by', goesBy), ...named('former name', formerName)] : []),
    ...(isIn('people', 'relations', 'peopleForManagers') ? relativeReasons(found, left) : []),
    ...(isIn('number') && face.memberNumber ? [reasonOfNumber(face.memberNumber)] : []),
    ...(isIn('emails') ? emails.map(reasonOfEmail) : []),
    ...(isIn('interests', 'facts', 'factsForManagers') ? facts.map(reasonOfFact) : []),
    ...(isIn('note') && note ? [reasonOfNote(note)] : []),
  ]
}

function named(kind: 'goes by' | 'former name', name: string | null): PossibleReason[] {
  if (name === null) return []
  const lead = kind === 'goes by' ? 'goes by ' : 'formerly '
  return [{ kind, own: nameWords(name), pieces: (words) => [plain(lead), ...markWords(name, words)] }]
}

function reasonOfNumber(memberNumber: string): PossibleReason {
  return {
    kind: 'number',
    own: numberWords(memberNumber),
    pieces: (words) => [plain('member '), ...markWords(memberNumber, words)],
  }
}

function reasonOfEmail(address: string): PossibleReason {
  return { kind: 'email', own: emailWords(address), pieces: (words) => markWords(address, words) }
}

/** By another word for it, that word too: 'follows Miami Dolphins, the Fins'. */
function reasonOfFact(fact: ShownFact): PossibleReason {
  const { kind, lead, text, aliases } = fact
  const pieces = (words: readonly string[]) => {
    const own = markWords(text, words)
    const alias = isMarked(own) ? undefined : aliases.map((one) => markWords(one, words)).find(isMarked)
    return [plain(`${lead} `), ...own, ...(alias ? [plain(', '), ...alias] : [])]
  }
  return { kind, own: wordsOfFact(fact), pieces }
}

function reasonOfNote({ text, day }: NoteRead): PossibleReason {
  return {
    kind: 'note',
    own: searchWords(text),
    pieces: (words) => [plain(`note of ${day}: `), ...excerpt(text, words)],
  }
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
