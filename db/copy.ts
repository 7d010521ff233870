import { connect } from './connect.ts'

/**
 * Writes a consistent copy of a database to a new file while others read and write it. Holds up its thread until it is
 * done, so it belongs in one of its own.
 */
export function copyDatabase(path: string, target: string): void {
  const connection = connect(path)
  try {
    // SQLite's own backup begins anew whenever another connection writes, and may never end at a busy desk. This reads
    // one snapshot, and leaves behind what the file still holds of removed rows.
    connection.prepare('VACUUM INTO ?').run(target)
  } finally {
    connection.close()
  }
}
