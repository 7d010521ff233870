import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A row as it is read. */
export type Row = Record<string, unknown>

/** A row as the database holds it, by column: what is kept of it so that a change can be taken back. */
export type StoredRow = Record<string, string | number | null>

/** The column that tells the rows of a table apart. */
export function idOf(table: SQLiteTable): SQLiteColumn {
  const id: SQLiteColumn | undefined = getTableColumns(table)['id']
  if (!id) throw new Error(`${getTableName(table)} has no id`)
  return id
}

/** A row as the database holds it. */
export function stored(table: SQLiteTable, row: Row): StoredRow {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = row[name] ?? null
      return [name, value === null ? null : (column.mapToDriverValue(value) as string | number)]
    }),
  )
}

/** A row as it is written, from what was stored of it. */
export function unstored(table: SQLiteTable, row: StoredRow): Row {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = row[name] ?? null
      return [name, value === null ? null : column.mapFromDriverValue(value)]
    }),
  )
}
