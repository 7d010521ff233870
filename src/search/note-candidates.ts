import type { Reader } from '../../db/database.ts'
import { searchEngine } from '../../db/search/chosen-engine.ts'
import type { Candidate } from '../../db/search/engine.ts'
import type { Asking } from './match.ts'

/**
 * Those whom the question means by what was noted: all of its words in one note ("tuesday four-ball"), or some of
 * them there and the rest in what we know of them ("wife ingrid volvo").
 */
export async function notedCandidates(
  reader: Reader,
  { words, among }: Asking,
  readsForManagers: boolean,
): Promise<Candidate[]> {
  const long = words.filter((word) => word.length >= SHORTEST_IN_NOTES)
  const noted = await searchEngine.wordsInNotes(reader, long, readsForManagers)
  if (noted.length === 0) return []
  const inNote = (some: readonly string[]) => ({ words: some, readsForManagers, limit: MOST_NOTES })
  const found: Candidate[] = []
  if (noted.length === words.length) found.push(...(await searchEngine.withNotes(reader, inNote(words))))
  for (const { own, rest } of words.length > MOST_WORDS_APART ? [] : waysApart(words, noted)) {
    const asked = { words: own.map((typed) => ({ typed, meant: [] })), among, limit: MOST_OWNERS }
    found.push(...(await searchEngine.withWordsAndNotes(reader, asked, inNote(rest))))
    found.push(...(await searchEngine.withNotes(reader, inNote(rest))).filter(hasAll(own)))
  }
  return found
}

/** Shorter words are in every note. */
const SHORTEST_IN_NOTES = 3
const MOST_NOTES = 40
const MOST_OWNERS = 30
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
