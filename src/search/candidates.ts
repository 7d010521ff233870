import type { Reader } from '../../db/database.ts'
import { searchEngine } from '../../db/search/chosen-engine.ts'
import type { AskedWord, Candidate } from '../../db/search/engine.ts'
import type { Part } from '../../db/search/entry.ts'
import { spellings, type Asking } from './match.ts'
import type { Meanings } from './meanings.ts'

/** How many are looked at. More than that match only where the text says little. */
export interface Reach {
  /** How many results are wanted. */
  wanted: number
  /** How many are ranked to choose them from. */
  limit: number
}

/** Everybody whom the question may mean as it was typed, in no order yet. */
export async function candidatesFor(reader: Reader, asking: Asking, reach: Reach): Promise<Candidate[]> {
  const { words, digits, among } = asking
  const [run] = digits
  if (words.length === 0) return byDigits(reader, run ?? '', reach.limit)
  const asked = { words: askedWords(asking), among, limit: reach.limit }
  if (run !== undefined) return searchEngine.withWordsAndDigits(reader, asked, run)
  return words.length === 1 ? byOneWord(reader, asked, reach) : byWords(reader, asked)
}

/** Everybody whom it may mean otherwise, by what is likeliest first, until there are enough. */
export async function likelyCandidates(
  reader: Reader,
  asking: Asking,
  { wanted, limit }: Reach,
): Promise<Candidate[]> {
  const { words, meanings, among } = asking
  const found = new Map<number, Candidate>()
  let before = 0
  for (const farthest of HOW_FAR) {
    const some = within(farthest, meanings)
    const size = [...some.values()].flat().length
    if (size === before || found.size >= wanted) continue
    before = size
    const asked = { words: askedWords({ words, meanings: some }), among, limit }
    for (const one of await byWords(reader, asked)) found.set(one.entryId, one)
  }
  return [...found.values()]
}

const OWN_NAME: readonly Part[] = ['names', 'called']

/** Nicknames; then what is a letter or two away; then everything. */
const HOW_FAR = [3, 6, Infinity]

function within(farthest: number, meanings: Meanings): Meanings {
  return new Map([...meanings].map(([word, all]) => [word, all.filter(({ cost }) => cost <= farthest)]))
}

function askedWords({ words, meanings }: Pick<Asking, 'words' | 'meanings'>): AskedWord[] {
  return words.map((typed) => ({ typed, meant: (meanings.get(typed) ?? []).map(({ word }) => word) }))
}

type Asked = Parameters<typeof searchEngine.withWords>[1]

async function byDigits(reader: Reader, run: string, limit: number): Promise<Candidate[]> {
  const found = await Promise.all(
    spellings(run).map((digits) => searchEngine.withDigits(reader, digits, limit)),
  )
  return found.flat()
}

/** Own names first: where those fill the list, nobody need be looked for by a relative's. */
async function byOneWord(reader: Reader, asked: Asked, { wanted }: Reach): Promise<Candidate[]> {
  const byName = await searchEngine.withWords(reader, { ...asked, among: OWN_NAME })
  return byName.length >= wanted ? byName : [...byName, ...(await searchEngine.withWords(reader, asked))]
}

/** Several words seldom mean many. Only where they do, somebody of that very name could be missing among them. */
async function byWords(reader: Reader, asked: Asked): Promise<Candidate[]> {
  const found = await searchEngine.withWords(reader, asked)
  return found.length < asked.limit
    ? found
    : [...(await searchEngine.withWords(reader, { ...asked, among: OWN_NAME })), ...found]
}
