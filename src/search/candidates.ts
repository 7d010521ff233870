import type { Reader } from '../../db/database.ts'
import type { Part } from '../../db/search/entry.ts'
import { withDigits, withWords, withWordsAndDigits, type Candidate } from '../../db/search/sqlite.ts'
import { spellings } from './match.ts'
import type { Question } from './question.ts'

/** How many are looked at. More than that match only where the text says little. */
export interface Reach {
  /** How many results are wanted. */
  wanted: number
  /** How many are ranked to choose them from. */
  limit: number
}

/** Everybody whom the question may mean, in no order yet. */
export async function candidatesFor(
  reader: Reader,
  { words, digits }: Question,
  among: readonly Part[],
  reach: Reach,
): Promise<Candidate[]> {
  const [run] = digits
  if (words.length === 0) return byDigits(reader, run ?? '', reach.limit)
  if (run !== undefined) return withWordsAndDigits(reader, { words, digits: run }, among, reach.limit)
  return words.length === 1 ? byOneWord(reader, words, among, reach) : byWords(reader, words, among, reach)
}

const OWN_NAME: readonly Part[] = ['names', 'called']

async function byDigits(reader: Reader, run: string, limit: number): Promise<Candidate[]> {
  const found = await Promise.all(spellings(run).map((digits) => withDigits(reader, digits, limit)))
  return found.flat()
}

/** Own names first: where those fill the list, nobody need be looked for by a relative's. */
async function byOneWord(
  reader: Reader,
  words: readonly string[],
  among: readonly Part[],
  { wanted, limit }: Reach,
): Promise<Candidate[]> {
  const byName = await withWords(reader, words, OWN_NAME, limit)
  return byName.length >= wanted ? byName : [...byName, ...(await withWords(reader, words, among, limit))]
}

/** Several words seldom mean many. Only where they do, somebody of that very name could be missing among them. */
async function byWords(
  reader: Reader,
  words: readonly string[],
  among: readonly Part[],
  { limit }: Reach,
): Promise<Candidate[]> {
  const found = await withWords(reader, words, among, limit)
  return found.length < limit ? found : [...(await withWords(reader, words, OWN_NAME, limit)), ...found]
}
