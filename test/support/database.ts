import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { Database } from '../../db/database.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'

/** A copy of a migrated database: with the demo of Cedar Ridge, or empty. Gone when the test ends. */
export function freshDatabase(seed: 'demo' | 'empty' = 'demo'): {
  database: Database
  folder: string
  path: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-world-'))
  const path = join(folder, 'rapport.sqlite')
  copyFileSync(join(inject('migrated'), `${seed}.sqlite`), path)
  const database = sqliteDatabase(path)
  onTestFinished(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { database, folder, path }
}
