import type { Day } from '../lib/day.ts'
import { aside, type Limits } from '../lib/aside.ts'
import { columnsOf, type ColumnUse } from './reading/columns.ts'
import { fromHeader } from './reading/header.ts'
import type { SourceRow } from './reading/read-list.ts'
import { readRow, type RowRead } from './reading/read-row.ts'
import { sourceAt } from './reading/source-file.ts'
import { twinFinder, type TwinFinder } from './planning/twins.ts'

/** A list whose columns are known, and the day it is there. */
export interface ListFile {
  path: string
  mapping: ColumnUse[]
  today: Day
}

/** A row with what was read of it; its cells are as the file has them. */
export interface ListRow {
  line: number
  cells: string[]
  read: RowRead
  /** A photo that came with it, as the file has it. */
  photo?: Uint8Array
}

/** The rows of a list, a few at a time. Every reader of files ends here: those of another kind of file look the same. */
export type ListReading = AsyncGenerator<ListRow[], void, void>

const ROWS_A_PIECE = 100
const CHARACTERS_A_PIECE = 100_000

/** Reads a member list in a thread of its own, since some files take their time. */
export function memberListAside(file: ListFile, limits: Limits = LIMITS): ListReading {
  return aside(readMemberList, import.meta.url, file, limits)
}

/** Reads a member list. It may take long: memberListAside does it out of everybody's way. */
export async function* readMemberList({ path, mapping, today }: ListFile): ListReading {
  const source = sourceAt(path)
  if ('refused' in source) return
  const rows = fromHeader(source)
  const { value: header } = await rows.next()
  if (!header) return
  const reading = { columns: columnsOf(header.cells, mapping), today }
  const twinOf = twinFinder()
  for await (const few of aFewAtATime(rows))
    yield few.map((row) => ({ ...row, read: besideOthers(row.line, readRow(row.cells, reading), twinOf) }))
}

const LIMITS: Limits = { milliseconds: 30_000, megabytes: 512 }

/** As many rows as can be looked at in one go: fewer where they are long. */
async function* aFewAtATime(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow[]> {
  let few: SourceRow[] = []
  let characters = 0
  for await (const row of rows) {
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
export function besideOthers(line: number, read: RowRead, twinOf: TwinFinder): RowRead {
  const twin = 'listed' in read ? twinOf(line, read.listed) : undefined
  return twin ? { ...read, twin } : read
}
