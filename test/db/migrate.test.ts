import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import SQLite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MigrationRefused, migrateSqlite } from '../../db/migrate.ts'

const MIGRATE = new URL('../../db/migrate.ts', import.meta.url).href

const FIRST = [
  'CREATE TABLE `customers` (`id` text PRIMARY KEY NOT NULL, `name` text);',
  'CREATE TABLE `notes` (`id` text PRIMARY KEY NOT NULL, `customer_id` text NOT NULL, FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE);',
]

// As the generator writes it when a column becomes NOT NULL: with foreign keys on, the drop would take the notes along.
const REBUILD = [
  'PRAGMA foreign_keys=OFF;',
  'CREATE TABLE `__new_customers` (`id` text PRIMARY KEY NOT NULL, `name` text NOT NULL);',
  'INSERT INTO `__new_customers`(`id`, `name`) SELECT `id`, `name` FROM `customers`;',
  'DROP TABLE `customers`;',
  'ALTER TABLE `__new_customers` RENAME TO `customers`;',
  'PRAGMA foreign_keys=ON;',
]

describe('bringing data up to date', () => {
  it('keeps what points at a table that is rebuilt', async () => {
    const { path, steps } = place()
    await migrateSqlite(path, steps([FIRST]))
    fill(path)
    await migrateSqlite(path, steps([FIRST, REBUILD]))
    expect(countOf(path, 'customers')).toBe(1)
    expect(countOf(path, 'notes')).toBe(2)
  })

  it('does nothing the second time', async () => {
    const { path, steps } = place()
    await migrateSqlite(path, steps([FIRST]))
    fill(path)
    await migrateSqlite(path, steps([FIRST]))
    expect(countOf(path, 'notes')).toBe(2)
  })

  it('copies data before it touches it, and keeps the last three copies', async () => {
    const { path, folder, steps } = place()
    const add = (n: number) => [`CREATE TABLE extra_${n} (id text);`]
    await migrateSqlite(path, steps([FIRST]))
    fill(path)
    for (const upTo of [1, 2, 3, 4, 5])
      await migrateSqlite(path, steps([FIRST, ...[1, 2, 3, 4, 5].slice(0, upTo).map(add)]))
    const copies = readdirSync(folder).filter(
      (name) => name.includes('before-migration') && !/-(wal|shm)$/.test(name),
    )
    expect(copies).toHaveLength(3)
    expect(countOf(join(folder, copies.at(-1) ?? ''), 'notes')).toBe(2)
  })

  it('leaves everything as it was when a step fails, and says where the copy is', async () => {
    const { path, steps } = place()
    await migrateSqlite(path, steps([FIRST]))
    fill(path)
    const failing = migrateSqlite(
      path,
      steps([FIRST, ['CREATE TABLE visits (id text);', 'INSERT INTO nowhere VALUES (1);']]),
    )
    await expect(failing).rejects.toThrow(/could not be brought up to date\. A copy from before is in/)
    expect(tables(path)).not.toContain('visits')
    expect(countOf(path, 'notes')).toBe(2)
  })

  it('refuses a step that is dated before the one in front of it, since it would never run', async () => {
    const { path, steps } = place()
    const folder = steps([FIRST, ['CREATE TABLE visits (id text);']])
    const journal = join(folder, 'meta', '_journal.json')
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"when":2000', '"when":500'))
    await expect(migrateSqlite(path, folder)).rejects.toThrow(MigrationRefused)
    expect(existsSync(path)).toBe(false)
  })

  it('refuses data that a newer Rapport wrote', async () => {
    const { path, steps } = place()
    await migrateSqlite(path, steps([FIRST, ['CREATE TABLE visits (id text);']]))
    await expect(migrateSqlite(path, steps([FIRST]))).rejects.toThrow('written by a newer Rapport')
  })

  it('lets one process at a time through', async () => {
    const { path, steps } = place()
    await migrateSqlite(path, steps([FIRST]))
    fill(path)
    const folder = steps([FIRST, REBUILD])
    await Promise.all([1, 2, 3].map(() => inAnotherProcess(path, folder)))
    expect(countOf(path, 'notes')).toBe(2)
  })
})

async function inAnotherProcess(path: string, folder: string): Promise<void> {
  const script = `import { migrateSqlite } from ${JSON.stringify(MIGRATE)}; await migrateSqlite(${JSON.stringify(path)}, ${JSON.stringify(folder)})`
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
}

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-migrate-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  let made = 0
  const steps = (list: string[][]): string => {
    const into = join(folder, `steps-${made++}`)
    mkdirSync(join(into, 'meta'), { recursive: true })
    const entries = list.map((_, i) => ({
      idx: i,
      version: '6',
      when: (i + 1) * 1000,
      tag: `000${i}_step`,
      breakpoints: true,
    }))
    writeFileSync(
      join(into, 'meta', '_journal.json'),
      JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
    )
    list.forEach((sql, i) => {
      writeFileSync(join(into, `000${i}_step.sql`), sql.join('\n--> statement-breakpoint\n'))
    })
    return into
  }
  return { folder, path: join(folder, 'rapport.sqlite'), steps }
}

function fill(path: string): void {
  const db = new SQLite(path)
  db.exec(
    "INSERT INTO customers VALUES ('ray', 'Ray Alvarez'); INSERT INTO notes VALUES ('1', 'ray'), ('2', 'ray');",
  )
  db.close()
}

function countOf(path: string, table: string): number {
  return rows<{ count: number }>(path, `SELECT count(*) AS count FROM ${table}`)[0]?.count ?? -1
}

function tables(path: string): string[] {
  return rows<{ name: string }>(path, 'SELECT name FROM sqlite_master').map((row) => row.name)
}

function rows<Row>(path: string, query: string): Row[] {
  const db = new SQLite(path)
  try {
    return db.prepare(query).all() as Row[]
  } finally {
    db.close()
  }
}
