import { fold } from '../lib/text.ts'
import { asTimeOfDay, type TimeOfDay } from '../lib/wall-time.ts'

/** A visit as it is typed in one line: "09:40 Alvarez tee time, party of 4", "walk-in Margaret". */
export interface VisitLine {
  time: TimeOfDay | null
  who: string
  purpose: string
  party: number | null
  walkIn: boolean
}

/** Reads such a line. What is not recognised stays in `who` or `purpose`, so that no word is lost. */
export function readVisitLine(text: string): VisitLine {
  const walkIn = take(text.replace(/\s+/gu, ' '), WALK_IN, () => true)
  const party = take(walkIn.rest, PARTY, readParty)
  const clock = take(party.rest, CLOCK, readClock)
  const shared = { party: party.found ?? null, walkIn: walkIn.found ?? false }
  if (clock.found !== undefined || shared.walkIn)
    return { ...shared, time: clock.found ?? null, ...whoAndPurpose(clock.rest) }
  // Digits alone may be a time, or the member number of somebody whom nothing else names.
  const bare = take(clock.rest, BARE_CLOCK, readClock)
  const read = whoAndPurpose(bare.rest)
  return read.who === ''
    ? { ...shared, time: null, ...whoAndPurpose(clock.rest) }
    : { ...shared, time: bare.found ?? null, ...read }
}

/** How many come, and the words of a line without that and without a time of day. */
export function withoutFigures(text: string): { party: number | null; rest: string } {
  const party = take(text, PARTY, readParty)
  return { party: party.found ?? null, rest: take(party.rest, CLOCK, readClock).rest }
}

const WALK_IN = /\b(?:just )?walk(?:ed|s|ing)?[\s-]?in\b:?|\bhere now\b/iu

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NUMBER = `(?:\\d{1,3}|${NUMBER_WORDS.join('|')})(?![\\d:.])`
const HEADS = '(?:people|persons|guests|players|pax)\\b'
// "party of 4", "for 4 people", "4 players"; but "for 4 pm" is a time.
const PARTY = new RegExp(
  `\\b(?:a )?(?:party (?:of )?|for )${NUMBER}(?! ?[ap]\\.?m\\b)(?: ${HEADS})?|(?<![\\d:.])\\b${NUMBER} ${HEADS}`,
  'iu',
)

const CLOCK =
  /(?:\bat |@ ?)?(?<![\d:.])(?:(?<clock>\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2}(?:[:.]?\d\d)? ?[ap]\.?m\b\.?)|\b(?<noon>noon)\b)(?![\d:])/iu
const BARE_CLOCK = /^ ?(?:at |@ ?)?(?<clock>\d{3,4})(?![\d:.])\b/iu

/** Takes the first match that can be read out of the text. */
function take<Found>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Found | undefined,
): { found: Found | undefined; rest: string } {
  const match = pattern.exec(text)
  const found = match ? read(match) : undefined
  if (!match || found === undefined) return { found: undefined, rest: text }
  return { found, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` }
}

function readParty([words]: RegExpExecArray): number | undefined {
  const number = /\d+/u.exec(words)?.[0]
  const size = number
    ? Number(number)
    : NUMBER_WORDS.findIndex((word) => fold(words).split(' ').includes(word)) + 1
  return size > 0 ? size : undefined
}

function readClock({ groups }: RegExpExecArray): TimeOfDay | undefined {
  return asTimeOfDay(groups?.noon ? '12:00' : (groups?.clock ?? ''))
}

function whoAndPurpose(text: string): { who: string; purpose: string } {
  const [first = '', ...others] = text
    .split(',')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '')
  const all = first.split(' ').filter((word) => word !== '')
  const { who, purpose } = startsPurpose(all[0] ?? '') ? purposeFirst(all) : nameFirst(all)
  const named = who.length === 0 && others.length > 0 ? [others.shift() ?? ''] : who
  return { who: named.join(' '), purpose: [purpose.join(' '), ...others].filter(Boolean).join(', ') }
}

/** "Alvarez tee time", "de la Cruz for lunch": the name ends where something to do begins. */
function nameFirst(all: readonly string[]): { who: string[]; purpose: string[] } {
  const isCapitalised = /^\p{Lu}/u.test(all[0] ?? '')
  const end = all.findIndex(
    (word, i) => i > 0 && (LINKS.has(fold(word)) || startsPurpose(word) || (isCapitalised && isPlain(word))),
  )
  if (end < 0) return { who: [...all], purpose: [] }
  return { who: all.slice(0, end), purpose: withoutLink(all.slice(end)) }
}

/** "lunch Keller", "court 3 Brandt": the name begins at the next word that is written like one. */
function purposeFirst(all: readonly string[]): { who: string[]; purpose: string[] } {
  const start = all.findIndex(
    (word, i) => i > 0 && !startsPurpose(word) && !LINKS.has(fold(word)) && /^\p{Lu}/u.test(word),
  )
  if (start < 0) return { who: [], purpose: [...all] }
  return { who: all.slice(start), purpose: all.slice(0, start).filter((word) => word !== 'for') }
}

function withoutLink(all: readonly string[]): string[] {
  return all.length > 1 && LINKS.has(fold(all[0] ?? '')) ? all.slice(1) : [...all]
}

/** A word in small letters that belongs to no name. */
function isPlain(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !PARTICLES.has(fold(word))
}

function startsPurpose(word: string): boolean {
  return PURPOSES.has(fold(word))
}

const LINKS = new Set(['for', 'at'])

const PARTICLES = new Set(
  'and et und y e al ap bin bint da das de del della den der di do dos du el la las le los st ten ter van von zu'.split(
    ' ',
  ),
)

const PURPOSES = new Set(
  (
    'tee golf range driving lesson court tennis padel squash pool swim swimming gym spa sauna massage facial haircut cut color colour ' +
    'yoga pilates aqua breakfast brunch lunch dinner supper drinks drink coffee table tasting bridge cards round game ' +
    'appointment meeting consultation fitting check-in checkin check-up checkup service pickup viewing tour test visit ' +
    'check birthday anniversary party event room'
  ).split(' '),
)
