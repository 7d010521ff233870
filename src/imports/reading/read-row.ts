import type { Day } from '../../lib/day.ts'
import type { Twin } from '../candidate.ts'
import { openRow, refuse, shortened, type Row } from './row.ts'
import type { Column } from './columns.ts'
import type { Listed } from './listed.ts'
import { listedIn } from './listed-in.ts'

/** How the rows of a list are to be read. */
export interface Reading {
  columns: readonly Column[]
  today: Day
}

/** What a row says, with remarks on what of it was left out and an earlier row that may mean the same; or why it cannot be used, and whom it seems to be about. */
export type RowRead =
  { listed: Listed; remarks: string[]; twin?: Twin } | { refused: string[]; label: string }

/** Reads one row of a list. It never throws, whatever the cells hold. */
export function readRow(cells: readonly string[], { columns, today }: Reading): RowRead {
  const row = openRow(cells, columns)
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    refuse(
      row,
      { heading: 'The row' },
      'it has more cells than there are headings, so they may stand in the wrong columns',
    )
  return whatSays(row, today)
}

/** What an opened row says. */
export function whatSays(row: Row, today: Day): RowRead {
  const listed = listedIn(row, today)
  if (row.problems.length > 0) return { refused: row.problems, label: shortened(listed.name) }
  return { listed, remarks: row.remarks }
}
