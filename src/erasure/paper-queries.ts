import { and, isNull, or, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { bookingFileRows } from '../../db/schema/booking-files.ts'
import { bookingNames, bookings } from '../../db/schema/bookings.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { visits } from '../../db/schema/visits.ts'
import type { ImportId } from '../imports/import.ts'
import { holdsOneOf, keysWhere, type Find, type Erased } from './holding-queries.ts'
import { rowNamesThem, type Names } from './names.ts'

/** The lists that nobody has begun to bring in and that name them: brought in, they would bring them back. */
export const listsNamingThem: Find = async (reader, erased) => {
  const waiting = await reader.select({ id: imports.id }).from(imports).where(isNull(imports.startedAt))
  const named = new Set((await rowsNamingThem(reader, erased)).map(({ importId }) => importId))
  return waiting.map(({ id }) => id).filter((id) => named.has(id) || erased.lists.includes(id))
}

/** The lines of lists that were about them or name them, and all lines of the lists that go. */
export const listRowsOfThem: Find = async (reader, erased, going) => {
  const lists = among(importRows.importId, JSON.stringify(going.get(imports) ?? []))
  const theirs = among(importRows.personId, JSON.stringify(erased.ids))
  const found = await keysWhere(reader, [importRows.id], or(lists, theirs))
  return [...found, ...(await rowsNamingThem(reader, erased)).map(({ id }) => id)]
}

/** The bookings that became visits of theirs, or name them. */
export const bookingsOfThem: Find = async (reader, { ids, names }, going) => {
  const keys = reader
    .select({ whoKey: bookingNames.whoKey })
    .from(bookingNames)
    .where(among(bookingNames.personId, JSON.stringify(ids)))
  const theirs = await keysWhere(
    reader,
    [bookings.id],
    or(among(bookings.visitId, JSON.stringify(going.get(visits) ?? [])), sql`${bookings.whoKey} in ${keys}`),
  )
  const rows = await reader
    .select({ id: bookings.id, title: bookings.title, who: bookings.who, purpose: bookings.purpose })
    .from(bookings)
    .where(
      holdsOneOf(sql`${bookings.title} || ' ' || ${bookings.who} || ' ' || ${bookings.whoKey}`, sieve(names)),
    )
  const named = rows.filter(({ title, who, purpose }) => rowNamesThem([title, who, purpose ?? ''], names))
  return [...theirs, ...named.map(({ id }) => id)]
}

/** The lines of files of bookings that became those, or name them. */
export const bookingRowsNamingThem: Find = async (reader, { names }, going) => {
  const gone = among(bookingFileRows.bookingId, JSON.stringify(going.get(bookings) ?? []))
  const theirs = await keysWhere(reader, [bookingFileRows.id], gone)
  const rows = await reader
    .select({ id: bookingFileRows.id, cells: bookingFileRows.cells, label: bookingFileRows.label })
    .from(bookingFileRows)
    .where(holdsOneOf(sql`${bookingFileRows.cells} || ' ' || ${bookingFileRows.label}`, sieve(names)))
  const named = rows.filter(({ cells, label }) => rowNamesThem([...cells, label], names))
  return [...theirs, ...named.map(({ id }) => id)]
}

/** The photos that lines of lists bring, which are not in yet. */
export async function photosAwaited(reader: Reader): Promise<Set<string>> {
  const photo = sql<string | null>`json_extract(${importRows.read}, '$.listed.photo')`
  const rows = await reader.select({ photo }).from(importRows).where(isNull(importRows.appliedAt))
  return new Set(rows.flatMap(({ photo }) => photo ?? []))
}

/** The lists of which no line has been read yet. */
export async function listsWithoutRows(reader: Reader): Promise<ImportId[]> {
  const rows = await reader
    .select({ id: imports.id })
    .from(imports)
    .where(and(isNull(imports.startedAt), isNull(imports.readAt)))
  return rows.map(({ id }) => id)
}

async function rowsNamingThem(
  reader: Reader,
  { names }: Erased,
): Promise<{ id: string; importId: ImportId }[]> {
  const said = sql`coalesce(${importRows.cells}, '') || coalesce(${importRows.read}, '') || ${importRows.label}`
  const rows = await reader
    .select({
      ...{ id: importRows.id, importId: importRows.importId, cells: importRows.cells },
      ...{ label: importRows.label, read: sql<string>`coalesce(${importRows.read}, '')` },
    })
    .from(importRows)
    .where(holdsOneOf(said, sieve(names)))
  return rows.filter(({ cells, label, read }) => rowNamesThem([...(cells ?? []), label, read], names))
}

/** What a row that names them holds some of: the longest word of each name, an address, the end of a number. */
function sieve({ whole, emails, digits }: Names): string[] {
  const longest = whole.map((name) => name.split(/[\s,]+/u).toSorted((a, b) => b.length - a.length)[0] ?? '')
  return [...longest, ...emails, ...digits.map((number) => number.slice(-4))]
}
