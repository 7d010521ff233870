import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among as oneOf } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { Shown } from '../../db/search/entry.ts'
import { searchEntries, searchShown, shownFrom, type Candidate } from '../../db/search/sqlite.ts'
import { groupedBy } from '../lib/grouping.ts'
import { fold } from '../lib/text.ts'
import type { CustomerId } from '../people/person.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import { candidatesFor } from './candidates.ts'
import type { Expected } from './expected-queries.ts'
import { markWords, type Piece } from './marks.ts'
import { mayMatch, partsToSearch } from './match.ts'
import { partnersOf } from './partner-queries.ts'
import { isBlank, questionOf, type Question } from './question.ts'
import { ranked } from './rank.ts'
import { isNamedBy, reasonsFor, type Reason } from './reasons.ts'

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
  /** Somebody else among those found is called the same; their partner then helps to tell them apart. */
  namesake: { partner: string | null } | null
}

/** The customers whom the text may mean, the likeliest first. */
export async function searchCustomers(reader: Reader, search: Search): Promise<SearchResult[]> {
  const question = questionOf(search.text)
  if (isBlank(question)) return []
  const readsForManagers = permits(search.role, 'read what is for managers')
  const among = partsToSearch(question.words, readsForManagers)
  const reach = { wanted: search.limit, limit: search.limit * CANDIDATES_EACH }
  const found = await candidatesFor(reader, question, among, reach)
  // Backwards, so that whoever was found twice stays as they were found first, which is the better way.
  const candidates = new Map<string, Candidate>([...found].reverse().map((one) => [one.customerId, one]))
  for (const one of search.expected.values()) if (mayMatch(one, question)) candidates.set(one.customerId, one)
  const best = ranked(candidates.values(), question, { ...search, among }).slice(0, search.limit)
  const rows = await shownQuery(reader).execute({ ids: JSON.stringify(best.map(({ entryId }) => entryId)) })
  const shown = new Map(rows.map((row) => [row.customerId, row]))
  const results = best.flatMap((candidate) => {
    const row = shown.get(candidate.customerId)
    return row ? [resultOf(candidate, row, { ...search, question, readsForManagers })] : []
  })
  return toldApart(reader, results, search.role)
}

/** Asks for partners only where two are called the same, which is seldom. */
export async function toldApart(
  reader: Reader,
  results: SearchResult[],
  role: Role,
): Promise<SearchResult[]> {
  const called = groupedBy(results, ({ name }) => fold(name.map(({ text }) => text).join('')))
  const namesakes = [...called.values()].filter(({ length }) => length > 1).flat()
  if (namesakes.length === 0) return results
  const ids = namesakes.map(({ customerId }) => customerId)
  const partners = await partnersOf(reader, ids, role)
  return results.map((one) =>
    ids.includes(one.customerId)
      ? { ...one, namesake: { partner: partners.get(one.customerId) ?? null } }
      : one,
  )
}

/** For each result wanted, so many are ranked. */
const CANDIDATES_EACH = 3

type ShownRow = Awaited<ReturnType<ReturnType<typeof shownQuery>['execute']>>[number]

function resultOf(
  { text }: Candidate,
  { shown, name, archivedAt, deceasedOn, ...row }: ShownRow,
  { question, readsForManagers, expected }: { question: Question; readsForManagers: boolean } & Search,
): SearchResult {
  const [names = ''] = text.split('\n')
  return {
    ...row,
    namesake: null,
    name: markWords(name, question.words),
    reasons: isNamedBy(question, names)
      ? []
      : reasonsFor(
          { ...readable(shown, readsForManagers), name, names, memberNumber: row.memberNumber },
          question,
        ),
    archived: archivedAt !== null,
    deceased: deceasedOn !== null,
    visit: expected.get(row.customerId)?.visit,
  }
}

function readable(shown: string, readsForManagers: boolean): Shown {
  const all = shownFrom(shown)
  return readsForManagers ? all : { ...all, people: all.people.filter(({ forManagers }) => !forManagers) }
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
      shown: searchShown.shown,
    })
    .from(searchShown)
    .innerJoin(searchEntries, eq(searchEntries.id, searchShown.entryId))
    .innerJoin(customers, eq(customers.id, searchEntries.customerId))
    .innerJoin(people, eq(people.id, customers.id))
    .where(oneOf(searchShown.entryId, sql.placeholder('ids')))
    .prepare(),
)
