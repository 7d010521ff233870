import { recognise, saysWho } from './columns.ts'
import { rowsOf, type SourceFile, type SourceRow } from './read-list.ts'

/**
 * The rows of a list, the one with its headings first: whichever of the first says who the rows are about, or else the
 * one with the most cells. Some lists begin with a title, or with the date on which they were printed.
 */
export async function* fromHeader(file: SourceFile): AsyncGenerator<SourceRow, void, void> {
  const first: SourceRow[] = []
  let isPast = false
  for await (const row of rowsOf(file)) {
    if (isPast) yield row
    else first.push(row)
    if (isPast || first.length < LATEST_HEADER) continue
    yield* afterTitle(first)
    isPast = true
  }
  if (!isPast) yield* afterTitle(first)
}

const LATEST_HEADER = 5

function afterTitle(first: readonly SourceRow[]): SourceRow[] {
  const known = first.findIndex(({ cells }) => saysWho(recognise(cells)))
  const widest = first.findIndex(({ cells }) => isWidest(cells, first))
  return first.slice(known >= 0 ? known : Math.max(widest, 0))
}

function isWidest(cells: readonly string[], among: readonly SourceRow[]): boolean {
  return among.every((other) => said(other.cells) <= said(cells))
}

function said(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}
