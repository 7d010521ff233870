import { and, desc, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { isBefore } from '../../db/dialect/expressions.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { merges } from '../../db/schema/merges.ts'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { addDays } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { whereMerged } from '../merges/queries.ts'
import type { PersonId } from '../people/person.ts'
import type { Scope } from './scope.ts'

/** One entry of the record, with the names of those whom it names, as far as they are still here. */
export type Entry = typeof auditEntries.$inferSelect & { who: string | null; whom: string | null }

/** Where in the record a page of it ends. */
export type Mark = Pick<Entry, 'id' | 'at'>

/** The entries of a scope, the latest first: those before one, or the last ones. */
export async function entriesBefore(
  reader: Reader,
  scope: Scope,
  timeZone: string,
  before: Mark | undefined,
  limit: number,
): Promise<Entry[]> {
  const rows = await reader
    .select({ entry: auditEntries, who: staff.name, whom: people.name })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.staffId))
    .leftJoin(people, eq(people.id, auditEntries.aboutId))
    .where(and(...(await isOfScope(reader, scope, timeZone)), before && isEarlierThan(before)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit)
  const entries: Entry[] = []
  for (const { entry, ...names } of rows)
    entries.push({
      ...entry,
      ...names,
      ...(names.whom === null ? await asMerged(reader, entry.aboutId) : {}),
    })
  return entries
}

/** The entry at which a page goes on. */
export async function markAt(reader: Reader, id: Id<'AuditEntry'>): Promise<Mark | undefined> {
  const [mark] = await reader
    .select({ id: auditEntries.id, at: auditEntries.at })
    .from(auditEntries)
    .where(eq(auditEntries.id, id))
  return mark
}

/** Everybody who works or worked here, for a choice. */
export function everybodyOfStaff(reader: Reader) {
  return reader.select({ id: staff.id, name: staff.name }).from(staff).orderBy(staff.name)
}

/** What somebody is called; undefined where nobody of that id is here. */
export async function nameOf(reader: Reader, id: PersonId): Promise<string | undefined> {
  const [person] = await reader.select({ name: people.name }).from(people).where(eq(people.id, id))
  return person?.name
}

async function isOfScope(reader: Reader, scope: Scope, timeZone: string): Promise<(SQL | undefined)[]> {
  const { about, by, kind, day } = scope
  return [
    about && inArray(auditEntries.aboutId, await allIdsOf(reader, about)),
    by && eq(auditEntries.staffId, by),
    kind && eq(auditEntries.kind, kind),
    day && gte(auditEntries.at, startOfDay(day, timeZone)),
    day && lt(auditEntries.at, startOfDay(addDays(day, 1), timeZone)),
  ]
}

function isEarlierThan({ at, id }: Mark): SQL {
  return isBefore([auditEntries.at, auditEntries.id], [sql`${sql.param(at, auditEntries.at)}`, sql`${id}`])
}

/** Somebody’s id, and those of all who turned out to be them: whoever looked at those looked at them. */
async function allIdsOf(reader: Reader, id: PersonId): Promise<PersonId[]> {
  const ids = [id]
  for (const stayedId of ids) {
    const went = await reader
      .select({ id: merges.wentId })
      .from(merges)
      .where(and(eq(merges.stayedId, stayedId), isNull(merges.undoneAt)))
    ids.push(...went.map((row) => row.id).filter((wentId) => !ids.includes(wentId)))
  }
  return ids
}

async function asMerged(reader: Reader, id: PersonId | null): Promise<Partial<Entry>> {
  const aboutId = id && (await whereMerged(reader, id))
  const whom = aboutId && (await nameOf(reader, aboutId))
  return whom ? { aboutId, whom } : {}
}
