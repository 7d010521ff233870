import type { Reader } from '../../db/database.ts'
import { searchEngine } from '../../db/search/chosen-engine.ts'
import type { Candidate } from '../../db/search/engine.ts'
import { readableShown, type EntryFace } from '../../db/search/entry.ts'
import { groupedBy } from '../lib/grouping.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import { markWords } from './marks.ts'
import { matchesOf, type Asking, type Match } from './match.ts'
import { partnersOf } from './partner-queries.ts'
import { notesRead } from './note-queries.ts'
import { reasonsFor } from './reasons.ts'
import type { Reason, Search, SearchResult } from './result.ts'

interface Matched {
  candidate: Candidate
  face: EntryFace
  matches: readonly (Match | undefined)[]
}

/** Those found as they are shown: why each was found, and what tells two of one name apart. */
export async function resultsOf(
  reader: Reader,
  best: readonly Candidate[],
  asking: Asking,
  search: Search,
): Promise<SearchResult[]> {
  const matched = best.map((candidate) => ({
    candidate,
    face: JSON.parse(candidate.face) as EntryFace,
    matches: matchesOf(candidate, asking),
  }))
  const reasons = await reasonsOf(reader, matched, asking, search)
  const results = matched.map(({ candidate: { customerId }, face, matches }) => ({
    ...face,
    customerId,
    name: markWords(face.name, wordsInName(matches)),
    reasons: reasons.get(customerId) ?? [],
    visit: search.expected.get(customerId)?.visit,
    namesake: null,
  }))
  return toldApart(reader, results, search.role)
}

/** Nothing is read of those whose name alone says why they were found. */
async function reasonsOf(
  reader: Reader,
  matched: readonly Matched[],
  asking: Asking,
  search: Search,
): Promise<Map<string, Reason[]>> {
  const others = matched.filter((one) => !isNamed(one, asking))
  if (others.length === 0) return new Map()
  const shown = await searchEngine.shownOf(
    reader,
    others.map(({ candidate }) => candidate.entryId),
  )
  const notes = await notesRead(
    reader,
    others.map(({ candidate }) => candidate),
    search,
  )
  const readsForManagers = permits(search.role, 'read what is for managers')
  return new Map(
    others.map(({ candidate: { customerId, entryId, note }, face, matches }) => {
      const all = shown.get(entryId)
      const found = all && { ...readableShown(all, readsForManagers), face, note: note && notes.get(note.id) }
      return [customerId, found ? reasonsFor(found, { asking, matches }) : []]
    }),
  )
}

function isNamed({ matches }: Matched, { digits }: Asking): boolean {
  return digits.length === 0 && matches.every((match) => match?.part === 'names' && match.how === 'typed')
}

function wordsInName(matches: Matched['matches']): string[] {
  return matches.flatMap((match) => (match?.part === 'names' ? match.word : []))
}

/** Asks for partners only where two are called the same, which is seldom. */
export async function toldApart(
  reader: Reader,
  results: SearchResult[],
  role: Role,
): Promise<SearchResult[]> {
  const called = groupedBy(results, ({ name }) =>
    name
      .map(({ text }) => text)
      .join('')
      .toLowerCase(),
  )
  if (called.size === results.length) return results
  const namesakes = [...called.values()].filter(({ length }) => length > 1).flat()
  const ids = namesakes.map(({ customerId }) => customerId)
  const partners = await partnersOf(reader, ids, role)
  return results.map((one) =>
    ids.includes(one.customerId)
      ? { ...one, namesake: { partner: partners.get(one.customerId) ?? null } }
      : one,
  )
}
