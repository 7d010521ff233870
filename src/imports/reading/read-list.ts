import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { refusalOf, textOf } from './decode.ts'
import { delimiterOf } from './delimiter.ts'

/** A row as the file has it, with the line on which it begins, from 1. */
export interface SourceRow {
  line: number
  cells: string[]
}

export type ListRead = { rows: SourceRow[] } | { refused: string }

/** The most characters of one row; a longer one is a quotation mark that was never closed, or no list at all. */
const LONGEST_ROW = 200_000
const MOST_COLUMNS = 500
const MOST_LINES = 250_000
/** How much is read before it is asked whether this can be a list at all. */
const A_BITE = 8_192

/** Reads the rows of a file of values between delimiters, in bites, so that what is no list is left early. */
export async function readList(bytes: Buffer): Promise<ListRead> {
  const refused = refusalOf(bytes)
  if (refused) return { refused }
  const read: Progress = { rows: [], nextLine: 1 }
  try {
    await parseInBites(bytes, read)
  } catch (error) {
    if (error instanceof Unreadable) return { refused: `Line ${read.nextLine}: ${error.message}` }
    if (error instanceof CsvError) return { refused: `Line ${read.nextLine}: ${sentenceFor(error)}` }
    throw error
  }
  return read.rows.length > 0 ? { rows: read.rows } : { refused: 'There is nothing in this file.' }
}

interface Progress {
  rows: SourceRow[]
  /** Where the row begins that is being read. */
  nextLine: number
}

/** A row that no list would have. */
class Unreadable extends Error {}

async function parseInBites(bytes: Buffer, read: Progress): Promise<void> {
  const [beginning = ''] = textOf(bytes, A_BITE)
  const parser = parse({
    delimiter: delimiterOf(beginning),
    record_delimiter: '\n',
    relax_column_count: true,
    on_record: (cells: string[]) => {
      take(cells, read)
      return null
    },
  })
  parser.resume()
  await pipeline(() => watched(textOf(bytes, A_BITE), read), parser)
}

function take(cells: string[], read: Progress): void {
  if (cells.length > MOST_COLUMNS)
    throw new Unreadable(`the row has more than ${MOST_COLUMNS} cells, so this is no list of people.`)
  if (read.nextLine > MOST_LINES)
    throw new Unreadable('that is more than can be brought in at once. Please split the list.')
  if (cells.some((cell) => cell.trim() !== '')) read.rows.push({ line: read.nextLine, cells })
  read.nextLine += 1 + breaksIn(cells)
}

function* watched(bites: Iterable<string>, read: Progress): Generator<string> {
  let row = { line: read.nextLine, length: 0 }
  for (const bite of bites) {
    yield bite
    row = read.nextLine > row.line ? { line: read.nextLine, length: 0 } : row
    row.length += bite.length
    if (row.length > LONGEST_ROW)
      throw new Unreadable('the row goes on and on. Is a quotation mark left open there?')
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
