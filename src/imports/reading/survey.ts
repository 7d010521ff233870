import type { DateOrder } from '../../lib/date-readings.ts'
import { dateOrders, noDates, tallyDate, type DateTally } from './date-order.ts'
import { fromHeader } from './header.ts'
import { programOf, type Program } from './program.ts'
import type { SourceFile, SourceRow } from './read-list.ts'
import { shortened } from './row.ts'

/** What a list was found to hold, before it is said what its columns are. */
export interface Survey {
  /** Which program saved it, where its headings tell. */
  program: Program | null
  /** The first rows, their cells shortened. */
  samples: string[][]
  columns: SurveyedColumn[]
}

export interface SurveyedColumn {
  /** How many rows have something in it. */
  filled: number
  dateOrder: DateOrder
  /** A date of it that reads otherwise with the other order. */
  eitherWay: string | null
}

/** Looks over a whole list, row by row; only a few of them are kept. Undefined where it has no headings. */
export async function surveyOf(
  file: SourceFile,
  timeZone: string,
): Promise<{ headings: string[]; rowCount: number; survey: Survey } | undefined> {
  const rows = fromHeader(file)
  const { value: header } = await rows.next()
  if (!header) return undefined
  const tally: Tally = {
    rowCount: 0,
    samples: [],
    columns: header.cells.map(() => ({ filled: 0, ...noDates() })),
  }
  for await (const row of rows) take(row, tally)
  const orders = dateOrders(tally.columns, timeZone)
  const columns = tally.columns.map(({ filled, eitherWay }, at) => ({
    filled,
    dateOrder: orders[at] ?? 'day-first',
    eitherWay,
  }))
  const headings = header.cells
  return {
    headings,
    rowCount: tally.rowCount,
    survey: { program: programOf(headings), samples: tally.samples, columns },
  }
}

interface Tally {
  rowCount: number
  samples: string[][]
  columns: (DateTally & { filled: number })[]
}

const SAMPLES = 20

function take({ cells }: SourceRow, tally: Tally): void {
  tally.rowCount += 1
  if (tally.samples.length < SAMPLES)
    tally.samples.push(tally.columns.map((_, at) => shortened((cells[at] ?? '').trim())))
  for (const [at, column] of tally.columns.entries()) {
    const cell = cells[at] ?? ''
    if (cell.trim() === '') continue
    column.filled += 1
    tallyDate(column, cell)
  }
}
