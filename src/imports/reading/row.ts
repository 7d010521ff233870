import { parsePartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { isBroken, plainCell, severalIn } from './cells.ts'
import type { Column } from './columns.ts'
import type { FieldKey } from './fields.ts'

/** A cell that says something, and the column it stands in. */
export interface Cell {
  column: Column
  text: string
}

/** A row while it is being read, with what was found wrong with it so far. */
export interface Row {
  cells: readonly Cell[]
  /** Each a sentence that keeps the row out. */
  problems: string[]
  /** Each a sentence on what was left out of a row that comes in. */
  remarks: string[]
}

/** Opens a row: only cells of columns that are recognised. */
export function openRow(cells: readonly string[], columns: readonly Column[]): Row {
  return openCells(
    columns.flatMap((column) => (column.field ? [{ column, text: cells[column.at] ?? '' }] : [])),
  )
}

/** Opens a row of these cells: only of those that say something. */
export function openCells(cells: readonly Cell[]): Row {
  const row: Row = { cells: [], problems: [], remarks: [] }
  const said = cells
    .map(({ column, text }) => ({ column, text: plainCell(text) }))
    .filter(({ text }) => text !== '')
  for (const { column, text } of said)
    if (isBroken(text)) refuse(row, column, 'it holds signs that cannot be read')
  return { ...row, cells: said.filter(({ text }) => !isBroken(text)) }
}

/** Keeps the row out, for what stands in this column. */
export function refuse(row: Row, column: Pick<Column, 'heading'>, reason: string): void {
  row.problems.push(`${column.heading}: ${reason}.`)
}

/** Says what is left out of a row that comes in. */
export function remark(row: Row, { column, text }: Cell, why: string): void {
  row.remarks.push(`${column.heading}: “${shortened(text)}” ${why}.`)
}

/** The cells that say something of this. */
export function cellsFor(row: Row, field: FieldKey): Cell[] {
  return row.cells.filter(({ column }) => column.field === field)
}

/** What the column before says of this one, where it says anything. */
export function labelOf(row: Row, { column }: Cell): string | undefined {
  return cellsFor(row, 'label').find((cell) => cell.column.at === column.at - 1)?.text
}

/** What the row says of something that can only be one thing, on one line, or null. */
export function lineIn(row: Row, field: FieldKey, max: number): string | null {
  const [cell] = cellsFor(row, field)
  if (!cell) return null
  const text = cell.text.replace(/\s+/gu, ' ')
  if (text.length > max) refuse(row, cell.column, `it is longer than ${max} characters`)
  return text
}

/** The things that the row's cells name, at most so many and none longer than that. */
export function itemsIn(row: Row, field: FieldKey, max: number, between?: RegExp): Cell[] {
  const items = cellsFor(row, field).flatMap(({ column, text }) =>
    severalIn(text, between).map((item) => ({ column, text: item.replace(/\s+/gu, ' ') })),
  )
  const tooMany = items[MOST_ITEMS]
  if (tooMany) refuse(row, tooMany.column, `it names more than ${MOST_ITEMS}`)
  const tooLong = items.find(({ text }) => text.length > max)
  if (tooLong) refuse(row, tooLong.column, `“${shortened(tooLong.text)}” is longer than ${max} characters`)
  return items
}

/** The date that the row gives, of which parts may be unknown. */
export function dateIn(row: Row, field: FieldKey): PartialDate | null {
  const [cell] = cellsFor(row, field)
  return cell ? dateOf(row, cell) : null
}

/** The date that a cell holds; without one the row is kept out. */
export function dateOf(row: Row, cell: Cell): PartialDate | null {
  const date = parsePartialDate(cell.text, cell.column.dateOrder)
  if (!date) refuse(row, cell.column, `“${shortened(cell.text)}” ${notADate(cell.text)}`)
  return date ?? null
}

/** A cell's words, short enough to be quoted. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const MOST_ITEMS = 50

function notADate(text: string): string {
  return /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/u.test(text)
    ? 'has a year of two digits, which may be in either century'
    : 'is no date on the calendar'
}
