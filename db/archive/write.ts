import { createHash } from 'node:crypto'
import { asc, getTableColumns, gt, type Column } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { inPages } from '../../src/lib/in-pages.ts'
import type { Reader } from '../database.ts'
import { latestMigration } from '../migrate.ts'
import { customers } from '../schema/people.ts'
import { ARCHIVED, type ArchivedTable } from './content.ts'
import { FORMAT, PHOTOS, type ArchiveEnd, type ArchiveHead, type ArchivedPhoto } from './format.ts'

/** Reads a photo by its id, where its file is there. */
export type PhotoOf = (id: string) => Promise<Buffer | undefined>

/**
 * Everything that is remembered as one JSON document, piece by piece: one row a line, so that it can be read back line by
 * line too. The same content always makes the same bytes.
 */
export async function* archivePieces(reader: Reader, photoOf: PhotoOf): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const { text, holds } of piecesOf(reader, photoOf)) {
    hash.update(text)
    rows += holds
    yield text
  }
  const end: ArchiveEnd = { rows, sha256: hash.digest('hex') }
  yield `,"end":${JSON.stringify(end)}\n}\n`
}

interface Piece {
  text: string
  /** How many rows are in it. */
  holds: number
}

async function* piecesOf(reader: Reader, photoOf: PhotoOf): AsyncGenerator<Piece> {
  yield piece(`{"archive":${JSON.stringify(headOf())}\n`)
  for (const archived of ARCHIVED) {
    yield piece(`,${JSON.stringify(archived.name)}:[\n`)
    yield* rowsOf(reader, archived)
    yield piece(']\n')
  }
  yield piece(`,${JSON.stringify(PHOTOS)}:[\n`)
  yield* photosOf(reader, photoOf)
  yield piece(']\n')
}

function headOf(): ArchiveHead {
  const tables = ARCHIVED.map(
    ({ name, columns }) =>
      [name, Object.fromEntries(columns.map((column) => [column.name, column.kind]))] as const,
  )
  return { product: 'Rapport', format: FORMAT, schema: latestMigration(), tables: Object.fromEntries(tables) }
}

async function* rowsOf(reader: Reader, { table, columns }: ArchivedTable): AsyncGenerator<Piece> {
  let comma = ''
  for await (const page of pagesOf(reader, table)) {
    const lines = page.map((row) => {
      const line = `${comma}${JSON.stringify(writtenRow(row, columns))}\n`
      comma = ','
      return line
    })
    yield { text: lines.join(''), holds: lines.length }
  }
}

const A_PAGE = 500

type Row = Readonly<Record<string, unknown>>

function pagesOf(reader: Reader, table: SQLiteTable): AsyncGenerator<Row[]> {
  const id = idOf(table)
  return inPages<Row>(async (last) =>
    reader
      .select()
      .from(table)
      .where(last ? gt(id, last.id) : undefined)
      .orderBy(asc(id))
      .limit(A_PAGE),
  )
}

function idOf(table: SQLiteTable): Column {
  const { id } = getTableColumns(table)
  if (!id) throw new Error('An archive holds only tables whose rows have an id')
  return id
}

/** What a row leaves out is null. */
function writtenRow(row: Row, columns: ArchivedTable['columns']): Record<string, unknown> {
  const said = columns.filter(({ key }) => row[key] !== null)
  return Object.fromEntries(said.map(({ key, name }) => [name, row[key]]))
}

async function* photosOf(reader: Reader, photoOf: PhotoOf): AsyncGenerator<Piece> {
  let comma = ''
  for await (const page of pagesOf(reader, customers))
    for (const { photoId } of page) {
      const webp = typeof photoId === 'string' ? await photoOf(photoId) : undefined
      if (!webp) continue
      const photo: ArchivedPhoto = { id: String(photoId), webp: webp.toString('base64') }
      yield { text: `${comma}${JSON.stringify(photo)}\n`, holds: 1 }
      comma = ','
    }
}

function piece(text: string): Piece {
  return { text, holds: 0 }
}
