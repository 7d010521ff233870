import { getTableName, inArray, or, sql, type SQL } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import type { Called } from './erasure.ts'
import type { ImportId } from '../imports/import.ts'
import type { PersonId } from '../people/person.ts'
import type { Names } from './names.ts'

/** Who is to be erased, and by what they are known. */
export interface Erased {
  ids: readonly PersonId[]
  names: Names
  /** Lists whose files name them, of which nobody knows yet what else they hold. */
  lists: readonly ImportId[]
  /** What is about others too and goes as a whole, as table and id. */
  away: ReadonlySet<string>
}

/** The rows that go, by table, as far as they are found. */
export type Going = Map<SQLiteTable, string[]>

/** How the rows of somebody are found in a table, and what they are called; or why nothing of anybody is in it. */
export type Holding = Found | { nothing: string }

interface Found {
  rows: Find
  /** The columns that name a person, where it goes by them. */
  columns: readonly string[]
  called?: Called
}

export type Find = (reader: Reader, erased: Erased, going: Going) => Promise<string[]>

/** The rows that name one of them in a column. */
export function naming(columns: readonly SQLiteColumn[], called?: Called): Found {
  return {
    rows: (reader, { ids }) =>
      keysWhere(reader, columns, or(...columns.map((one) => inArray(one, [...ids])))),
    columns: columns.map(({ name }) => name),
    ...(called ? { called } : {}),
  }
}

/** The rows that go with a row of another table. */
export function belongingTo(table: SQLiteTable, column: SQLiteColumn, called?: Called): Found {
  return foundBy(
    (reader, _, going) => keysWhere(reader, [column], among(column, JSON.stringify(going.get(table) ?? []))),
    called,
  )
}

/** The rows that name one of them, and those that go with a row of another table. */
export function namingOrOf(
  columns: readonly SQLiteColumn[],
  table: SQLiteTable,
  column: SQLiteColumn,
): Found {
  const [own, of] = [naming(columns), belongingTo(table, column)]
  return { ...own, rows: async (...asked) => [...(await own.rows(...asked)), ...(await of.rows(...asked))] }
}

/** The rows that are found in a way of their own. */
export function foundBy(rows: Find, called?: Called): Found {
  return { rows, columns: [], ...(called ? { called } : {}) }
}

/** The column that tells the rows of a table apart. */
export function keyOf(table: SQLiteTable): SQLiteColumn {
  const key: SQLiteColumn | undefined = getTableConfig(table).columns.find(({ primary }) => primary)
  if (!key) throw new Error(`${getTableName(table)} has no key`)
  return key
}

/** The keys of the rows of a column's table. */
export async function keysWhere(
  reader: Reader,
  [column]: readonly SQLiteColumn[],
  where: SQL | undefined,
): Promise<string[]> {
  if (!column) return []
  const { table } = column
  const rows = await reader
    .select({ key: keyOf(table) })
    .from(table)
    .where(where)
  return rows.map(({ key }) => String(key))
}

/** True where a text holds one of these, whatever the capitals of plain letters. A first sieve: what it lets pass is read. */
export function holdsOneOf(text: SQL | SQLiteColumn, sought: readonly string[]): SQL {
  const held = sought.filter(Boolean).map((one) => sql`instr(lower(${text}), ${lowerOf(one)}) > 0`)
  return or(...held) ?? sql`false`
}

/** As SQLite has it: only plain letters have capitals. */
function lowerOf(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
}
