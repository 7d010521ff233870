import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { connect } from './connect.ts'

const SHIPPED = new URL('./migrations/sqlite', import.meta.url).pathname
const KEPT_COPIES = 3

/** Thrown with a sentence for the operator when the data cannot safely be brought up to date. */
export class MigrationRefused extends Error {}

/**
 * Brings the database file up to date, or leaves it as it was and throws MigrationRefused. Only one process at a
 * time gets past the lock; a file that holds data is copied first.
 */
export async function migrateSqlite(path: string, folder = SHIPPED): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const lock = exclusiveLock(`${path}.migrating`)
  try {
    const steps = journal(folder)
    const connection = connect(path)
    try {
      const applied = appliedMigrations(connection)
      refuseUnknown(applied, steps)
      if (applied.length === steps.length) return
      const copy = applied.length > 0 ? await copyBefore(connection, path, applied.length) : undefined
      apply(connection, folder, steps.length, copy)
    } finally {
      connection.close()
    }
  } finally {
    lock.close()
  }
}

/** True where a file was written by a Rapport that knows more than this one. */
export function isFromNewer(connection: SQLite.Database): boolean {
  return unknownTo(journal(SHIPPED), appliedMigrations(connection))
}

/** The name of the last migration that this Rapport knows. */
export function latestMigration(): string {
  return journal(SHIPPED).at(-1)?.tag ?? ''
}

/** The migrations up to one as a folder of their own, to make a file as it was then; false where it is not known. */
export function migrationsUpTo(tag: string, folder: string): boolean {
  const path = join(folder, 'meta', '_journal.json')
  cpSync(SHIPPED, folder, { recursive: true })
  const written = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] }
  const last = written.entries.findIndex((step) => step.tag === tag)
  writeFileSync(path, JSON.stringify({ ...written, entries: written.entries.slice(0, last + 1) }))
  return last >= 0
}

interface Step {
  tag: string
  when: number
  hash: string
}

function exclusiveLock(path: string): SQLite.Database {
  const lock = new SQLite(path, { timeout: 30_000 })
  lock.exec('BEGIN EXCLUSIVE')
  return lock
}

function journal(folder: string): Step[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[]
  }
  // Drizzle passes silently over a step whose time is older than the last one that was applied.
  entries.forEach((step, i) => {
    const before = entries[i - 1]
    if (before && before.when >= step.when)
      throw new MigrationRefused(`Migration ${step.tag} is dated before ${before.tag}; it would never run.`)
  })
  return entries.map(({ tag, when }) => ({
    tag,
    when,
    hash: createHash('sha256')
      .update(readFileSync(join(folder, `${tag}.sql`), 'utf8'))
      .digest('hex'),
  }))
}

function appliedMigrations(connection: SQLite.Database): string[] {
  const known = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!known) return []
  const rows = connection.prepare('select hash from __drizzle_migrations order by created_at').all()
  return (rows as { hash: string }[]).map((row) => row.hash)
}

function unknownTo(steps: readonly Step[], applied: readonly string[]): boolean {
  return applied.some((hash) => !steps.some((step) => step.hash === hash))
}

function refuseUnknown(applied: string[], steps: Step[]): void {
  if (unknownTo(steps, applied))
    throw new MigrationRefused(
      'This data was written by a newer Rapport, or a released migration was edited. Start the version that wrote it.',
    )
}

async function copyBefore(connection: SQLite.Database, path: string, version: number): Promise<string> {
  const stamp = `${basename(path)}.before-migration-`
  const copy = `${path}.before-migration-${String(version).padStart(4, '0')}`
  await connection.backup(copy)
  const copies = readdirSync(dirname(path))
    .filter((name) => name.startsWith(stamp))
    .sort()
  for (const old of copies.slice(0, -KEPT_COPIES)) rmSync(join(dirname(path), old))
  return copy
}

function apply(
  connection: SQLite.Database,
  folder: string,
  expected: number,
  copy: string | undefined,
): void {
  // A table rebuild drops the old table; with foreign keys on, that would delete the rows that point at it.
  connection.pragma('foreign_keys = OFF')
  try {
    migrate(drizzle(connection), { migrationsFolder: folder })
    const broken = connection.pragma('foreign_key_check') as unknown[]
    const health = connection.pragma('quick_check', { simple: true })
    if (broken.length > 0 || health !== 'ok' || appliedMigrations(connection).length !== expected)
      throw new Error('the data did not pass its checks afterwards')
  } catch (error) {
    const kept = copy && existsSync(copy) ? ` A copy from before is in ${copy}.` : ''
    throw new MigrationRefused(`The data could not be brought up to date.${kept}`, { cause: error })
  }
  connection.pragma('foreign_keys = ON')
}
