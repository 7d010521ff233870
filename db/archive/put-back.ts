import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../connect.ts'
import { migrateSqlite, migrationsUpTo } from '../migrate.ts'
import { ARCHIVED } from './content.ts'
import { fillFrom, type KeepPhoto } from './fill.ts'
import { ArchiveRefused } from './format.ts'
import { headOf, lookThrough } from './read.ts'

/**
 * Reads an archive back into an empty, migrated file: all of it, or nothing. It is looked through first, then written
 * into a file of its own as the tables were when it was made, which is brought up to date as any other is.
 */
export async function putBack(path: string, archive: string, keepPhoto: KeepPhoto): Promise<void> {
  const head = await headOf(archive)
  refuseWhereNotEmpty(path)
  await lookThrough(archive)
  const folder = `${path}.reading-back`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  try {
    const asItWas = join(folder, 'rapport.sqlite')
    const migrations = join(folder, 'migrations')
    if (!migrationsUpTo(head.schema, migrations))
      throw new ArchiveRefused('This archive was made by a newer Rapport. Please read it with that one.')
    await migrateSqlite(asItWas, migrations)
    await fillFrom(asItWas, archive, head, keepPhoto)
    await migrateSqlite(asItWas)
    moveIn(path, asItWas)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function refuseWhereNotEmpty(path: string): void {
  const connection = connect(path)
  try {
    const { held } = connection.prepare(HELD).get() as { held: number }
    if (held > 0)
      throw new ArchiveRefused(
        'This Rapport is not empty. Give it another data folder, and read the archive there.',
      )
  } finally {
    connection.close()
  }
}

const HELD =
  'select (select count(*) from settings) + (select count(*) from staff) + (select count(*) from people) as held'

/** In one transaction; what is made from the people is asked for in the same. */
function moveIn(path: string, from: string): void {
  const connection = connect(path)
  try {
    connection.prepare('attach ? as archive').run(from)
    connection.exec(['BEGIN IMMEDIATE', ...ARCHIVED.map(copying), ...TO_BE_MADE, 'COMMIT'].join(';\n'))
  } finally {
    connection.close()
  }
}

function copying({ name }: { name: string }): string {
  return `insert into main."${name}" select * from archive."${name}"`
}

const TO_BE_MADE = [
  "insert or ignore into duplicate_looks (id) select id from people where kind = 'person'",
  'insert or ignore into search_unmade (id) values (1)',
]
