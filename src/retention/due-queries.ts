import { and, asc, eq, getTableName, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { affectedCustomers, incidents } from '../../db/schema/incidents.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { mailTexts, outbox } from '../../db/schema/outbox.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { visitPeople } from '../../db/schema/visits.ts'
import { sharedKey } from '../erasure/shared.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId } from '../people/person.ts'
import { dayMonthsBefore, monthsBefore, type Rules } from './retention.ts'

/** The moment from which it is reckoned, and its day at the place. */
export interface Moment {
  now: Date
  today: Day
}

/** The facts of one kind that are due, as tables and ids; at most so many. */
export async function dueFacts(
  reader: Reader,
  kind: 'notes' | 'finished' | 'removed',
  rules: Rules,
  moment: Moment,
  limit: number,
): Promise<string[]> {
  const found: string[] = []
  for (const [table, where] of dueOf(kind, rules, moment)) {
    const rows = await reader
      .select({ id: table.id })
      .from(table)
      .where(where)
      .limit(limit - found.length)
    found.push(...rows.map(({ id }) => sharedKey(getTableName(table), id)))
    if (found.length >= limit) break
  }
  return found
}

/** How many facts of one kind are due. */
export async function countDue(
  reader: Reader,
  kind: 'notes' | 'finished' | 'removed',
  rules: Rules,
  moment: Moment,
): Promise<number> {
  const counts = dueOf(kind, rules, moment).map(([table, where]) =>
    reader.$count(table as SQLiteTable, where),
  )
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0)
}

/** Of whom those are, by name, at most so many. */
export async function whoseAreDue(
  reader: Reader,
  kind: 'notes' | 'finished' | 'removed',
  rules: Rules,
  moment: Moment,
  limit: number,
): Promise<string[]> {
  const names = await Promise.all(
    dueOf(kind, rules, moment).map(([table, where]) =>
      reader
        .selectDistinct({ name: people.name })
        .from(people)
        .where(sql`${people.id} in (select ${ownerOf(table)} from ${table} ${joinOf(table)} where ${where})`)
        .orderBy(asc(people.name))
        .limit(limit),
    ),
  )
  return [...new Set(names.flat().map(({ name }) => name))].toSorted().slice(0, limit)
}

/** The mails whose texts are due: none that waits. */
export async function dueTexts(
  reader: Reader,
  rules: Rules,
  moment: Moment,
  limit: number,
): Promise<string[]> {
  const rows = await reader
    .select({ id: mailTexts.mailId })
    .from(mailTexts)
    .where(isTextDue(rules, moment))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** How many texts are due. */
export async function countTexts(reader: Reader, rules: Rules, moment: Moment): Promise<number> {
  return reader.$count(mailTexts, isTextDue(rules, moment))
}

function isTextDue({ textsDays }: Rules, { now }: Moment): SQL | undefined {
  return and(
    lt(mailTexts.madeAt, textsFrom(textsDays, now)),
    sql`${mailTexts.mailId} not in (select ${outbox.id} from ${outbox} where ${eq(outbox.status, 'waiting')})`,
  )
}

/** The moment before which texts of mails go. */
export function textsFrom(days: number, now: Date): Date {
  return new Date(now.getTime() - days * MS_A_DAY)
}

export interface LongAway {
  id: PersonId
  name: string
  lastSeenAt: Date | null
}

/** The customers who were not here for so many months, whoever was away longest first; nobody who is expected. */
export async function longAway(
  reader: Reader,
  months: number,
  { now }: Moment,
  limit: number,
): Promise<LongAway[]> {
  return reader
    .select({ id: customers.id, name: people.name, lastSeenAt: customers.lastSeenAt })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(isAwaySince(monthsBefore(now, months)))
    .orderBy(asc(sql`coalesce(${customers.lastSeenAt}, ${customers.createdAt})`))
    .limit(limit)
}

/** How many of them there are. */
export async function countLongAway(reader: Reader, months: number, { now }: Moment): Promise<number> {
  return reader.$count(customers, isAwaySince(monthsBefore(now, months)))
}

/** Whoever was never here counts from when they were entered. Who is expected is not away. */
function isAwaySince(before: Date): SQL | undefined {
  return and(
    sql`coalesce(${customers.lastSeenAt}, ${customers.createdAt}) < ${before.getTime()}`,
    sql`not exists (select 1 from ${visitPeople} where ${visitPeople.personId} = ${customers.id}
      and ${visitPeople.startsAt} >= ${before.getTime()})`,
  )
}

type FactTable =
  | typeof notes
  | typeof asks
  | typeof promises
  | typeof cautions
  | typeof preferences
  | typeof occasions
  | typeof personInterests
  | typeof relationships
  | typeof affectedCustomers

type Due = readonly [table: FactTable, where: SQL | undefined]

function dueOf(kind: 'notes' | 'finished' | 'removed', rules: Rules, { now, today }: Moment): Due[] {
  const months = { notes: rules.notesMonths, finished: rules.finishedMonths, removed: rules.removedMonths }[
    kind
  ]
  if (months === null) return []
  const before = monthsBefore(now, months)
  const day = dayMonthsBefore(today, months)
  if (kind === 'notes') return [[notes, and(lt(notes.notedAt, before), isOfNobodySeenSince(before))]]
  if (kind === 'finished')
    return [
      [asks, or(lt(asks.askedAt, before), lt(asks.untilDay, day))],
      [promises, lt(promises.keptAt, before)],
      [cautions, lt(cautions.expiresOn, day)],
      [affectedCustomers, isOfIncidentOverSince(before)],
    ]
  return REMOVABLE.map(
    (table) => [table, and(isNotNull(table.removedAt), lt(table.removedAt, before))] as const,
  )
}

const REMOVABLE: readonly FactTable[] = [
  ...[notes, asks, promises, cautions, preferences, occasions, personInterests, relationships],
  affectedCustomers,
]

function isOfIncidentOverSince(before: Date): SQL {
  return sql`exists (select 1 from ${incidents} where ${incidents.id} = ${affectedCustomers.incidentId}
    and ${incidents.overAt} < ${before.getTime()})`
}

function isOfNobodySeenSince(before: Date): SQL {
  return sql`not exists (select 1 from ${notePeople} inner join ${customers} on ${customers.id} = ${notePeople.personId}
    where ${notePeople.noteId} = ${notes.id} and ${customers.lastSeenAt} >= ${before.getTime()})`
}

function ownerOf(table: FactTable): SQL {
  return table === notes ? sql`${notePeople.personId}` : sql`${(table as typeof asks).personId}`
}

function joinOf(table: FactTable): SQL {
  return table === notes ? sql`inner join ${notePeople} on ${notePeople.noteId} = ${notes.id}` : sql``
}
