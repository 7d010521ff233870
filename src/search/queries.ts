import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { Part } from '../../db/search/entry.ts'
import {
  entriesWithDigits,
  entriesWithWords,
  entriesWithWordsAndDigits,
  searchEntries,
} from '../../db/search/sqlite.ts'
import type { CustomerId } from '../people/person.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { Expected } from './expected-queries.ts'
import type { Piece } from './marks.ts'
import { partsToSearch, spellings, type Candidate } from './match.ts'
import { isBlank, questionOf, type Question } from './question.ts'
import { ranked } from './rank.ts'
import { markedName, reasonsFor, type Reason } from './reasons.ts'

export interface Search {
  text: string
  role: Role
  /** The organisation's tiers, best first. */
  tiers: readonly string[]
  /** Who is expected today or here now: they come first. */
  expected: ReadonlyMap<string, Expected>
  limit: number
}

export interface SearchResult {
  customerId: CustomerId
  name: Piece[]
  /** Why they were found, where their name alone does not say so. */
  reasons: Reason[]
  memberNumber: string | null
  tier: string | null
  town: string | null
  photoId: string | null
  archived: boolean
  deceased: boolean
  visit: Expected['visit'] | undefined
}

/** The customers whom the text may mean, the likeliest first. */
export async function searchCustomers(reader: Reader, search: Search): Promise<SearchResult[]> {
  const question = questionOf(search.text)
  if (isBlank(question)) return []
  const readsForManagers = permits(search.role, 'read what is for managers')
  const parts = partsToSearch(question.words, readsForManagers)
  const candidates = new Map<string, Candidate>(search.expected)
  for (const candidate of await candidatesFor(reader, question, parts))
    candidates.set(candidate.customerId, candidate)
  const standing = { expected: new Set(search.expected.keys()), tiers: search.tiers, parts }
  const best = ranked([...candidates.values()], question, standing).slice(0, search.limit)
  const shown = await shownQuery(reader).execute({
    ids: JSON.stringify(best.map(({ customerId }) => customerId)),
  })
  return best.flatMap(({ customerId }) => {
    const row = shown.find((one) => one.customerId === customerId)
    return row ? [resultOf(row, { question, readsForManagers, expected: search.expected })] : []
  })
}

/** So many are ranked; more than these match only where the text says little. */
const MOST_CANDIDATES = 64

const OWN_NAME: readonly Part[] = ['names', 'called']

/** Their own names first: where those fill the list, nobody need be looked for by a relative's. */
async function candidatesFor(
  reader: Reader,
  { words, digits }: Question,
  parts: readonly Part[],
): Promise<Candidate[]> {
  const [run] = digits
  if (words.length === 0) return candidatesByDigits(reader, run ?? '')
  if (run !== undefined)
    return entriesWithWordsAndDigits(reader, { words, digits: run }, parts, MOST_CANDIDATES)
  const byName = await entriesWithWords(reader, words, OWN_NAME, MOST_CANDIDATES)
  if (byName.length === MOST_CANDIDATES) return byName
  return [...byName, ...(await entriesWithWords(reader, words, parts, MOST_CANDIDATES))]
}

async function candidatesByDigits(reader: Reader, run: string): Promise<Candidate[]> {
  const found = await Promise.all(
    spellings(run).map((digits) => entriesWithDigits(reader, digits, MOST_CANDIDATES)),
  )
  return found.flat()
}

type ShownRow = Awaited<ReturnType<ReturnType<typeof shownQuery>['execute']>>[number]

function resultOf(
  { shown, name, archivedAt, deceasedOn, ...row }: ShownRow,
  {
    question,
    readsForManagers,
    expected,
  }: { question: Question; readsForManagers: boolean } & Pick<Search, 'expected'>,
): SearchResult {
  const readable = shown.people.filter(({ forManagers }) => readsForManagers || !forManagers)
  const found = { ...shown, people: readable, name, memberNumber: row.memberNumber }
  return {
    ...row,
    name: markedName(found, question),
    reasons: reasonsFor(found, question),
    archived: archivedAt !== null,
    deceased: deceasedOn !== null,
    visit: expected.get(row.customerId)?.visit,
  }
}

const shownQuery = prepared((reader) =>
  reader
    .select({
      customerId: customers.id,
      name: people.name,
      memberNumber: customers.memberNumber,
      tier: customers.tier,
      town: customers.town,
      photoId: customers.photoId,
      archivedAt: customers.archivedAt,
      deceasedOn: people.deceasedOn,
      shown: searchEntries.shown,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .innerJoin(searchEntries, eq(searchEntries.customerId, customers.id))
    .where(among(customers.id, sql.placeholder('ids')))
    .prepare(),
)
