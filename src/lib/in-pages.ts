import { setImmediate as breath } from 'node:timers/promises'

/**
 * All rows of a read that may be long, a page at a time, each page asked for by the last row of the one before. Between
 * pages everybody else has their turn.
 */
export async function* inPages<Row>(
  pageAfter: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | undefined
  do {
    const rows = await pageAfter(last)
    last = rows.at(-1)
    if (last) yield rows
    await breath()
  } while (last)
}
