import type { Reader } from '../../db/database.ts'
import { searchEngine } from '../../db/search/chosen-engine.ts'
import type { Candidate } from '../../db/search/engine.ts'
import type { Asking } from './match.ts'

/** Those about whom one note says all that was typed: "tuesday four-ball". */
export async function notedCandidates(
  reader: Reader,
  { words }: Asking,
  readsForManagers: boolean,
): Promise<Candidate[]> {
  if (words.some((word) => word.length < SHORTEST_IN_NOTES)) return []
  return searchEngine.withNotes(reader, { words, readsForManagers, limit: MOST_NOTES })
}

/** Those of whom a note says some of it, and the rest is known otherwise: "wife ingrid volvo". */
export async function partlyNotedCandidates(
  reader: Reader,
  { words, among }: Asking,
  readsForManagers: boolean,
): Promise<Candidate[]> {
  const long = words.filter((word) => word.length >= SHORTEST_IN_NOTES)
  const noted = await searchEngine.wordsInNotes(reader, long, readsForManagers)
  const inNote = (some: readonly string[]) => ({ words: some, readsForManagers, limit: MOST_NOTES })
  const found: Candidate[] = []
  for (const { own, rest } of words.length > MOST_WORDS_APART ? [] : waysApart(words, noted)) {
    const asked = { words: own.map((typed) => ({ typed, meant: [] })), among, limit: MOST_OWNERS }
    found.push(...(await searchEngine.withWordsAndNotes(reader, asked, inNote(rest))))
    found.push(...(await searchEngine.withNotes(reader, inNote(rest))).filter(hasAll(own)))
  }
  return found
}

/** Shorter words are in every note. */
const SHORTEST_IN_NOTES = 3
const MOST_NOTES = 60
const MOST_OWNERS = 120
/** A question of more words is not taken apart. */
const MOST_WORDS_APART = 4

interface Apart {
  own: string[]
  rest: string[]
}

/** One word from a note and the others their own, or the other way round. */
function waysApart(words: readonly string[], noted: readonly string[]): Apart[] {
  if (words.length < 2) return []
  const ways = words.flatMap((one): Apart[] => {
    const others = words.filter((word) => word !== one)
    return words.length === 2
      ? [{ own: [one], rest: others }]
      : [
          { own: others, rest: [one] },
          { own: [one], rest: others },
        ]
  })
  return ways.filter(({ rest }) => rest.every((word) => noted.includes(word)))
}

function hasAll(words: readonly string[]) {
  return ({ text }: Candidate) => words.every((word) => text.includes(word))
}
