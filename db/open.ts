import { migrateSqlite } from './migrate.ts'
import { sqliteDatabase } from './sqlite.ts'
import type { Database } from './database.ts'

/** Opens the database of a `file:` address, migrated. Throws MigrationRefused with a sentence when it cannot be. */
export async function openDatabase(address: string): Promise<Database> {
  const path = databasePath(address)
  await migrateSqlite(path)
  return sqliteDatabase(path)
}

/** The path of the file that a `file:` address names. */
export function databasePath(address: string): string {
  if (address.startsWith('file:')) return address.slice('file:'.length)
  throw new Error(
    `DATABASE_URL must be a file: address of an SQLite file, not ${address.split(':')[0] ?? ''}:`,
  )
}
