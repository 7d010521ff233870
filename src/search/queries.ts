import type { Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import type { Candidate } from '../../db/search/engine.ts'
import type { CustomerId } from '../people/person.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import { candidatesFor, likelyCandidates } from './candidates.ts'
import { expectedOn } from './expected-queries.ts'
import { mayMatch, partsToSearch, type Asking } from './match.ts'
import { meaningsOf, NOTHING_ELSE } from './meanings.ts'
import { notedCandidates, partlyNotedCandidates } from './note-candidates.ts'
import { isBlank, questionOf, withDigitsAsWords, type Question } from './question.ts'
import { ranked } from './rank.ts'
import type { Search, SearchResult } from './result.ts'
import { resultsOf } from './result-queries.ts'

export type { SearchResult } from './result.ts'

const ANSWERS_KEPT = 1000

/**
 * The customers whom somebody at a place means while typing. The first letters are the same again and again, at every
 * desk, so the answers are kept until something is committed.
 */
export const typedAt = kept(
  ANSWERS_KEPT,
  async (
    reader: Reader,
    text: string,
    role: Role,
    placeId: PlaceId,
    ...[today, timeZone, tiers, limit]: Typing
  ) => {
    const expected = await expectedOn(reader, placeId, today)
    const notes = { today, timeZone }
    const search = { text, role, tiers: tiers.split('\n'), expected, limit: Number(limit), notes }
    return searchCustomers(reader, search)
  },
)

type Typing = [today: Day, timeZone: string, tiers: string, limit: string]

/** The customers whom the text may mean, the likeliest first. */
export async function searchCustomers(reader: Reader, search: Search): Promise<SearchResult[]> {
  const question = questionOf(search.text)
  if (isBlank(question)) return []
  const found = await foundFor(reader, question, search)
  // Digits may also be words of what we know: "locker 114".
  const isOfDigits = question.words.length > 0 && question.digits.length > 0
  const isMissed = found.best.length === 0 && isOfDigits
  const { asking, best } = isMissed ? await foundFor(reader, withDigitsAsWords(question), search) : found
  return resultsOf(reader, best, asking, search)
}

interface Found {
  asking: Asking
  best: Candidate[]
}

/** For each result wanted, so many are ranked. */
const CANDIDATES_EACH = 3
/** Where so many are found by the very words, nobody is looked for by others. */
const ENOUGH = 8
/** After a first word, one that is shorter is still being typed: whoever it means already is enough. */
const SHORTEST_TYPED = 3

async function foundFor(reader: Reader, question: Question, search: Search): Promise<Found> {
  const readsForManagers = permits(search.role, 'read what is for managers')
  const among = partsToSearch(question.words, readsForManagers)
  const asking = { ...question, meanings: NOTHING_ELSE, among }
  const candidates = await candidatesFor(reader, asking, reachOf(search))
  const best = bestOf(candidates, asking, search)
  if (best.length >= enoughFor(question, search) || question.digits.length > 0) return { asking, best }
  return foundOtherwise(reader, asking, candidates, search)
}

function enoughFor({ words }: Question, { limit }: Search): number {
  const isBegun = words.length > 1 && (words.at(-1) ?? '').length < SHORTEST_TYPED
  return isBegun ? 1 : Math.min(limit, ENOUGH)
}

/** By other words that may be meant, and by what was noted. */
async function foundOtherwise(
  reader: Reader,
  typed: Asking,
  candidates: readonly Candidate[],
  search: Search,
): Promise<Found> {
  const readsForManagers = permits(search.role, 'read what is for managers')
  const asking = { ...typed, meanings: await meaningsOf(reader, typed.words, readsForManagers) }
  const likely = await likelyCandidates(reader, asking, reachOf(search))
  const noted = search.notes ? await notedCandidates(reader, asking, readsForManagers) : []
  const isNobody = candidates.length === 0 && noted.length === 0
  const partly = search.notes && isNobody ? await partlyNotedCandidates(reader, asking, readsForManagers) : []
  return { asking, best: bestOf([...candidates, ...likely, ...noted, ...partly], asking, search) }
}

function reachOf({ limit }: Search) {
  return { wanted: limit, limit: limit * CANDIDATES_EACH }
}

function bestOf(candidates: readonly Candidate[], asking: Asking, search: Search): Candidate[] {
  const all = [...candidates]
  for (const one of search.expected.values()) if (mayMatch(one, asking)) all.push(one)
  const once = new Map<CustomerId, Candidate>()
  for (const one of ranked(all, asking, search)) if (!once.has(one.customerId)) once.set(one.customerId, one)
  return [...once.values()].slice(0, search.limit)
}
