import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { textOf } from './decode.ts'
import { delimiterOf, saysDelimiter } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import { Unreadable } from './unreadable.ts'

/** A row as the file has it, with the line on which it begins, from 1. */
export interface SourceRow {
  line: number
  cells: string[]
}

/** A file with how it is written. */
export interface SourceFile {
  path: string
  encoding: Encoding
}

/** The most columns that a list may have. */
export const MOST_COLUMNS = 250

/**
 * The rows of a file of values between delimiters that say something. It is read in bites, so that memory stays flat
 * and what is no list is left early. Throws Unreadable where no row can follow.
 */
export async function* rowsOf({ path, encoding }: SourceFile): AsyncGenerator<SourceRow, void, void> {
  const beginning = beginningIn({ path, encoding })
  const place: Place = { nextLine: 1, rows: 0 }
  const rows: AsyncIterable<string[]> = pipeline(
    watched(textOf(path, encoding, A_BITE), place),
    parse({
      delimiter: delimiterOf(beginning),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[]) => passed(cells, place),
    }),
    // Whoever reads the rows hears of it.
    () => undefined,
  )
  let line = 1
  try {
    for await (const cells of rows) {
      if (saysSomething(cells)) yield { line, cells }
      line += 1 + breaksIn(cells)
    }
  } catch (error) {
    throw error instanceof CsvError ? new Unreadable(place.nextLine, sentenceFor(error)) : error
  }
}

/** The text with which a file begins. */
export function beginningIn({ path, encoding }: SourceFile): string {
  const [beginning = ''] = textOf(path, encoding, A_BITE)
  return beginning
}

/** Where the row begins that is being read, and how many were before it. */
interface Place {
  nextLine: number
  rows: number
}

/** The most characters of one row; a longer one is a quotation mark that was never closed, or no list at all. */
const LONGEST_ROW = 200_000
const MOST_ROWS = 250_000
/** How much is read before it is asked whether this can be a list at all. */
const A_BITE = 8_192

/** A row as it is, unless no list of people has such a row. */
function passed(cells: string[], place: Place): string[] {
  if (cells.length > MOST_COLUMNS)
    throw new Unreadable(
      place.nextLine,
      `the row has more than ${MOST_COLUMNS} cells, so this is no list of people.`,
    )
  if (place.rows >= MOST_ROWS)
    throw new Unreadable(
      place.nextLine,
      'that is more than can be brought in at once. Please split the list.',
    )
  place.rows += 1
  place.nextLine += 1 + breaksIn(cells)
  return cells
}

function saysSomething(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '') && !saysDelimiter(cells)
}

function* watched(bites: Iterable<string>, place: Place): Generator<string> {
  let row = { line: place.nextLine, length: 0 }
  for (const bite of bites) {
    yield bite
    row = place.nextLine > row.line ? { line: place.nextLine, length: 0 } : row
    row.length += bite.length
    if (row.length > LONGEST_ROW)
      throw new Unreadable(row.line, 'the row goes on and on. Is a quotation mark left open there?')
  }
}

function sentenceFor({ code }: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark opens a cell here and is never closed.'
    : 'a quotation mark stands in the middle of a cell. Put the whole cell between quotation marks and write the one inside twice, or take it out.'
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1
  return breaks
}
