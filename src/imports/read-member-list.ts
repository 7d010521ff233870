import type { DateOrder } from '../lib/date-readings.ts'
import type { Day } from '../lib/day.ts'
import { aside, type Limits } from '../lib/aside.ts'
import { recognise } from './reading/columns.ts'
import { memberListFrom, type MemberList } from './reading/member-list.ts'
import type { SourceRow } from './reading/read-list.ts'
import { readRow, type RowRead } from './reading/read-row.ts'
import { twinFinder, type TwinFinder } from './planning/twins.ts'

/** A file that arrived, the zone of whoever sent it, and the day it is there. */
export interface ListFile {
  bytes: Uint8Array
  timeZone: string
  today: Day
}

/** What kind of list a file holds. */
export interface ListHead {
  headings: string[]
  dateOrder: DateOrder
  rowCount: number
}

/** A row with what was read of it; its cells are as the file has them. */
export interface ListRow {
  line: number
  cells: string[]
  read: RowRead
}

/** What comes of reading a file, first of all its head or why it has none, then its rows a few at a time. */
export type ListPiece = { refused: string } | { head: ListHead } | { rows: ListRow[] }

/** Every reader of files ends here: a piece of another kind of file looks the same. */
export type ListReading = AsyncGenerator<ListPiece, void, void>

const ROWS_A_PIECE = 100
const CHARACTERS_A_PIECE = 100_000

/** Reads a member list in a thread of its own, since some files take their time. */
export function memberListAside(file: ListFile, limits: Limits = LIMITS): ListReading {
  return aside(readMemberList, import.meta.url, file, limits)
}

/** Reads a member list. It is pure, and may take long: memberListAside does it out of everybody's way. */
export async function* readMemberList({ bytes, timeZone, today }: ListFile): ListReading {
  const read = await memberListFrom(Buffer.from(bytes), timeZone)
  if ('refused' in read) {
    yield read
    return
  }
  const { headings, dateOrder, rows } = read.list
  yield { head: { headings, dateOrder, rowCount: rows.length } }
  yield* rowsRead(read.list, today)
}

const LIMITS: Limits = { milliseconds: 30_000, megabytes: 512 }

function* rowsRead({ headings, dateOrder, rows }: MemberList, today: Day): Generator<ListPiece> {
  const reading = { columns: recognise(headings), dateOrder, today }
  const twinOf = twinFinder()
  for (const few of aFewAtATime(rows))
    yield {
      rows: few.map((row) => ({
        ...row,
        read: besideOthers(row.line, readRow(row.cells, reading), twinOf),
      })),
    }
}

/** As many rows as can be looked at in one go: fewer where they are long. */
function* aFewAtATime(rows: readonly SourceRow[]): Generator<SourceRow[]> {
  let few: SourceRow[] = []
  let characters = 0
  for (const row of rows) {
    few.push(row)
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0)
    if (few.length < ROWS_A_PIECE && characters < CHARACTERS_A_PIECE) continue
    yield few
    few = []
    characters = 0
  }
  if (few.length > 0) yield few
}

/** What was read of a row, and whether an earlier one seems to be about the same person. */
function besideOthers(line: number, read: RowRead, twinOf: TwinFinder): RowRead {
  const twin = 'listed' in read ? twinOf(line, read.listed) : undefined
  return twin ? { ...read, twin } : read
}
