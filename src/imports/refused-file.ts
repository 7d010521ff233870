import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../db/database.ts'
import { csvLines, csvOf } from '../lib/csv.ts'
import type { ImportRow } from './queries.ts'
import { refusedRows } from './row-queries.ts'

const ROWS_AT_ONCE = 200

/** The refused rows of a list as a CSV file to mend, with the reasons; a few at a time, since they may be many. */
export async function* refusedFile(
  reader: Reader,
  { id, headings }: Pick<ImportRow, 'id' | 'headings'>,
): AsyncGenerator<string> {
  yield csvOf([[...headings, 'Why it was refused']])
  for (let line = 0; ;) {
    const rows = await refusedRows(reader, id, line, ROWS_AT_ONCE)
    const last = rows.at(-1)
    if (!last) return
    line = last.line
    yield csvLines(
      rows.map(({ cells, reasons }) => [...headings.map((_, i) => cells[i] ?? ''), reasons.join(' ')]),
    )
    await breath()
  }
}
