import SQLite from 'better-sqlite3'

/** Opens one connection with the settings that keep what was acknowledged and erase what was removed. */
export function connect(path: string): SQLite.Database {
  const connection = new SQLite(path, { timeout: 5000 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('cache_size = -65536')
  connection.pragma('temp_store = MEMORY')
  return connection
}
