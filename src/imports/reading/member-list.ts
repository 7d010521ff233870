import type { DateOrder } from '../../lib/date-readings.ts'
import { listInWords } from '../../lib/text.ts'
import { recognise, saysWho } from './columns.ts'
import { dateOrderOf } from './date-order.ts'
import { readList, type SourceRow } from './read-list.ts'
import { shortened } from './row.ts'

/** A list of people as a file has it: what its columns are called, and its rows. */
export interface MemberList {
  headings: string[]
  dateOrder: DateOrder
  rows: SourceRow[]
}

/** Reads a file as a list of people, or says why it is none. */
export async function memberListFrom(
  bytes: Buffer,
  timeZone: string,
): Promise<{ list: MemberList } | { refused: string }> {
  const read = await readList(bytes)
  if ('refused' in read) return read
  const header = read.rows.slice(0, LATEST_HEADER).findIndex(({ cells }) => saysWho(recognise(cells)))
  const headings = read.rows[header]?.cells
  if (!headings) return { refused: noHeader(read.rows[0]) }
  const rows = read.rows.slice(header + 1)
  if (rows.length === 0)
    return { refused: 'There is nobody in this list: it ends after the names of its columns.' }
  return { list: { headings, rows, dateOrder: dateOrderOf(recognise(headings), rows, timeZone) } }
}

// Some lists begin with a title, or with the date on which they were printed.
const LATEST_HEADER = 5

function noHeader(first: SourceRow | undefined): string {
  const cells = first?.cells.filter((cell) => cell.trim() !== '').slice(0, 4) ?? []
  const there = listInWords(cells.map((cell) => `“${shortened(cell.trim())}”`))
  return `Line ${first?.line ?? 1} should say what the columns are, and none of them is called Name, or First name and Last name. It has ${there}.`
}
