import type SQLite from 'better-sqlite3'
import { connect } from '../connect.ts'
import type { ColumnKind } from './content.ts'
import { ArchiveRefused, PHOTOS, type ArchiveHead } from './format.ts'
import { rowsOf, type ArchivedRow } from './read.ts'

/** Keeps a photo under its id. */
export type KeepPhoto = (id: string, webp: Buffer) => Promise<void>

/** Writes the rows of an archive into a file whose tables are as they were when it was made. */
export async function fillFrom(
  path: string,
  archive: string,
  head: ArchiveHead,
  keepPhoto: KeepPhoto,
): Promise<void> {
  const connection = connect(path)
  try {
    // The tables come in an order in which nothing points ahead, but within one a row may.
    connection.pragma('foreign_keys = OFF')
    const adders = addersOf(connection, head)
    connection.exec('BEGIN')
    for await (const { section, row } of rowsOf(archive))
      if (section === PHOTOS) await keepPhoto(...photoIn(row))
      else adders.get(section)?.(row)
    connection.exec('COMMIT')
    if ((connection.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new ArchiveRefused(DOES_NOT_FIT)
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused(DOES_NOT_FIT, { cause: error })
  } finally {
    connection.close()
  }
}

const DOES_NOT_FIT = 'What this archive holds does not fit together. It was not written by Rapport as it is.'

type Row = ArchivedRow['row']

function addersOf(connection: SQLite.Database, { tables }: ArchiveHead): Map<string, (row: Row) => void> {
  return new Map(Object.entries(tables).map(([name, columns]) => [name, adderFor(connection, name, columns)]))
}

/** A column that the archive withholds is blank where the table wants something. */
function adderFor(
  connection: SQLite.Database,
  table: string,
  columns: Readonly<Record<string, ColumnKind>>,
): (row: Row) => void {
  const there = connection
    .prepare('select name, "notnull", dflt_value from pragma_table_info(?)')
    .all(table) as {
    name: string
    notnull: number
    dflt_value: string | null
  }[]
  const names = new Set(there.map(({ name }) => name))
  if (Object.keys(columns).some((name) => !names.has(name)) || names.size === 0)
    throw new ArchiveRefused('The first line of this archive is damaged.')
  const blank = there.filter((one) => !(one.name in columns) && one.notnull === 1 && one.dflt_value === null)
  const written = [...Object.keys(columns), ...blank.map(({ name }) => name)]
  const insert = connection.prepare(
    `insert into "${table}" (${written.map((name) => `"${name}"`).join()}) values (${written.map(() => '?').join()})`,
  )
  return (row) => {
    const values = Object.entries(columns).map(([name, kind]) => stored(row[name] ?? null, kind))
    insert.run([...values, ...blank.map(() => '')])
  }
}

function stored(value: unknown, kind: ColumnKind): string | number | null {
  if (value === null) return null
  if (kind === 'json') return JSON.stringify(value)
  if (kind === 'text' && typeof value === 'string') return value
  if (kind === 'number' && typeof value === 'number') return value
  if (kind === 'flag' && typeof value === 'boolean') return value ? 1 : 0
  const at = kind === 'instant' && typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(at)) throw new ArchiveRefused(DOES_NOT_FIT)
  return at
}

function photoIn({ id, webp }: Row): [id: string, webp: Buffer] {
  if (typeof id !== 'string' || typeof webp !== 'string') throw new ArchiveRefused(DOES_NOT_FIT)
  return [id, Buffer.from(webp, 'base64')]
}
