import { sql, type AnyColumn, type Placeholder, type SQL } from 'drizzle-orm'

/** The few places where the engines differ in SQL, one function each. This file speaks SQLite. */

/** True where the column is among the ids of a JSON array, so that one prepared query serves any number of ids. */
export function among(column: AnyColumn | SQL, ids: Placeholder | string): SQL<boolean> {
  return sql<boolean>`${column} in (select value from json_each(${ids}))`
}

/** The rows of a JSON array of arrays, so many cells of each, so that one prepared insert serves any number of rows. */
export function rowsIn(rows: Placeholder, width: number): SQL {
  const cells = Array.from({ length: width }, (_, at) => sql.raw(`json_extract(value, '$[${at}]')`))
  return sql`select ${sql.join(cells, sql`, `)} from json_each(${rows})`
}

/** A placeholder whose value is written as the column writes its own: an instant, a flag. A plain one binds it raw. */
export function given(column: AnyColumn, name: string): SQL {
  return sql`${sql.param(sql.placeholder(name), column)}`
}

/** A limit for a prepared query, written into it: with one that is bound, SQLite plans the query anew at every run. */
export function atMost(rows: number): Placeholder {
  return sql.raw(String(Math.trunc(rows))) as unknown as Placeholder
}

/** True for rows that come after one in the order of these columns, given by the values it has in them. */
export function isAfter(columns: readonly AnyColumn[], values: readonly SQL[]): SQL<boolean> {
  return sql<boolean>`(${sql.join([...columns], sql`, `)}) > (${sql.join([...values], sql`, `)})`
}

/** True for rows that come before one in the order of these columns. */
export function isBefore(columns: readonly AnyColumn[], values: readonly SQL[]): SQL<boolean> {
  return sql<boolean>`(${sql.join([...columns], sql`, `)}) < (${sql.join([...values], sql`, `)})`
}

/** Ascending, with rows that have no value at the end. */
export function ascNullsLast(column: AnyColumn | SQL): SQL {
  return sql`${column} asc nulls last`
}

/** Ascending, with rows that have no value before all others. */
export function ascNullsFirst(column: AnyColumn | SQL): SQL {
  return sql`${column} asc nulls first`
}

/** Descending, with rows that have no value at the end. */
export function descNullsLast(column: AnyColumn | SQL): SQL {
  return sql`${column} desc nulls last`
}

/** A text up to its first colon, or all of it. */
export function untilColon(text: AnyColumn | SQL): SQL<string> {
  return sql<string>`substr(${text}, 1, instr(${text} || ':', ':') - 1)`
}

/** What follows a text's first colon, or ''. */
export function afterColon(text: AnyColumn | SQL): SQL<string> {
  return sql<string>`substr(${text}, instr(${text} || ':', ':') + 1)`
}

/** True for the error of a write that would make a second row where only one may be. */
export function isDuplicate(error: unknown): boolean {
  return hasCode(error, ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])
}

/** True for the error of a write that would leave something pointing at nothing. */
export function isStillNeeded(error: unknown): boolean {
  return hasCode(error, ['SQLITE_CONSTRAINT_FOREIGNKEY'])
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && codes.includes(String(error.code))) return true
  return hasCode(error.cause, codes)
}
