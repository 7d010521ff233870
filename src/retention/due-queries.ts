import { and, asc, eq, getTableName, lt, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { bookings } from '../../db/schema/bookings.ts'
import { heardComments } from '../../db/schema/comments.ts'
import type { FactTable } from '../facts/commands.ts'
import { cases } from '../../db/schema/cases.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { mailTexts, outbox } from '../../db/schema/outbox.ts'
import { people } from '../../db/schema/people.ts'
import { company, promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import { sharedKey } from '../erasure/shared.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { dueOf, type Due, type Moment } from './due-rule-queries.ts'
import type { RememberedKind, Rules } from './retention.ts'

/** What is due of one kind, as tables and ids; at most so much. */
export async function dueFacts(
  reader: Reader,
  kind: RememberedKind,
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

/** How much of one kind is due. */
export async function countDue(
  reader: Reader,
  kind: RememberedKind,
  rules: Rules,
  moment: Moment,
): Promise<number> {
  const counts = dueOf(kind, rules, moment).map(([table, where]) =>
    reader.$count(table as SQLiteTable, where),
  )
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0)
}

/** Of whom that is, by name, at most so many. */
export async function whoseAreDue(
  reader: Reader,
  kind: RememberedKind,
  rules: Rules,
  moment: Moment,
  limit: number,
): Promise<string[]> {
  const names = await Promise.all(
    dueOf(kind, rules, moment).map((due) =>
      reader
        .selectDistinct({ name: people.name })
        .from(people)
        .where(sql`${people.id} in (${whoseIs(due)})`)
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

/** The ids of those whom due rows are about. */
function whoseIs([table, where]: Due): SQL {
  const { owner, through = sql`` } = OWNERS.get(table) ?? { owner: (table as FactTable).personId }
  return sql`select ${owner} from ${table} ${through} where ${where}`
}

interface Owner {
  owner: SQLiteColumn
  through?: SQL
}

const IN_VISIT = sql`inner join ${visitPeople} on ${visitPeople.visitId} =`

/** Every other table has a column for it. */
const OWNERS: ReadonlyMap<SQLiteTable, Owner> = new Map<SQLiteTable, Owner>([
  [
    notes,
    {
      owner: notePeople.personId,
      through: sql`inner join ${notePeople} on ${notePeople.noteId} = ${notes.id}`,
    },
  ],
  [visits, { owner: visitPeople.personId, through: sql`${IN_VISIT} ${visits.id}` }],
  [bookings, { owner: visitPeople.personId, through: sql`${IN_VISIT} ${bookings.visitId}` }],
  [cases, { owner: cases.customerId }],
  [company, { owner: company.customerId }],
  [heardComments, { owner: heardComments.customerId }],
  [promptOutcomes, { owner: promptOutcomes.customerId }],
])
