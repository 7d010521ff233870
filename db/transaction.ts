import type SQLite from 'better-sqlite3'

/** Runs one unit of work: all of it is kept, or none. */
export async function inTransaction<Result>(
  writer: SQLite.Database,
  work: () => Promise<Result>,
): Promise<Result> {
  writer.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    writer.exec('COMMIT')
    return result
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK')
    throw error
  }
}
