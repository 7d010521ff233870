import SQLite from 'better-sqlite3'
import { isFromNewer } from './migrate.ts'

/** What a database file holds, and what is wrong with it. */
export interface Inspection {
  /** A sentence each; none where the file is whole. */
  problems: string[]
  /** How many rows each table has. */
  rows: Record<string, number>
}

/**
 * Reads all of a database file that nobody has open: whether it is whole, whether every reference leads somewhere, and
 * how many rows there are. Changes nothing. Takes its time with a large one.
 */
export function inspectFile(path: string): Inspection {
  const connection = new SQLite(path, { readonly: true, fileMustExist: true })
  try {
    return { problems: problemsOf(connection), rows: rowsOf(connection) }
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error
    return { problems: ['It is no database, or not a whole one.'], rows: {} }
  } finally {
    connection.close()
  }
}

function problemsOf(connection: SQLite.Database): string[] {
  const found: string[] = []
  if (connection.pragma('integrity_check', { simple: true }) !== 'ok') found.push('The database is damaged.')
  if ((connection.pragma('foreign_key_check') as unknown[]).length > 0)
    found.push('Some of what is in it belongs to nobody.')
  if (isFromNewer(connection)) found.push('It was written by a newer Rapport.')
  return found
}

function rowsOf(connection: SQLite.Database): Record<string, number> {
  const tables = connection
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [
      table,
      connection
        .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get() ?? 0,
    ]),
  )
}

/** True where no other process has a database file open; what its log holds is then in the file itself. */
export function isAlone(path: string): boolean {
  const connection = new SQLite(path, { timeout: 0, fileMustExist: true })
  try {
    // Only somebody who is alone with a file can take its log away.
    return connection.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  } finally {
    connection.close()
  }
}
