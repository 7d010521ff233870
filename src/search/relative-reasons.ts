import type { EntryFace, Relative } from '../../db/search/entry.ts'
import { joined, nameWords, searchWords } from '../../db/search/words.ts'
import { familyNameOf } from '../people/names.ts'
import { markWords, type Piece } from './marks.ts'
import type { PossibleReason } from './result.ts'

/** Whoever accounts for most of the words first: for "wife ingrid", the wife Ingrid before the wife's friend Inga. */
export function relativeReasons(
  { people, face }: { people: readonly Relative[]; face: EntryFace },
  left: readonly string[],
): PossibleReason[] {
  const family = familyNameOf(face.name)
  return people
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
      own,
      pieces: (words) => relativePieces(person, family, words),
    }))
}

function begins(own: readonly string[], word: string): boolean {
  return own.some((one) => one.startsWith(word))
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

function plain(text: string): Piece {
  return { text, marked: false }
}
