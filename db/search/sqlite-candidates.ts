import { sql } from 'drizzle-orm'
import type { Asked } from './engine.ts'
import { PARTS, type Part } from './entry.ts'
import { searchEntries } from './sqlite-tables.ts'

/** One column instead of ten: most of the time of a question goes into handing over what it found. */
const linesOfParts = sql<string>`${sql.join(
  PARTS.map((part) => sql`${searchEntries[part]}`),
  sql` || char(10) || `,
)}`

export const candidateColumns = {
  entryId: searchEntries.id,
  customerId: searchEntries.customerId,
  text: linesOfParts,
  tier: searchEntries.tier,
  seenAt: searchEntries.seenAt,
  face: searchEntries.face,
}

/** What is asked, as FTS5 reads it. */
export function ordersFor({ words, among }: Omit<Asked, 'limit'>): string {
  const each = words.map(({ typed, meant }) => {
    const any = [`${quoted(typed)}*`, ...meant.map(quoted)]
    return any.length === 1 ? any.join('') : `(${any.join(' OR ')})`
  })
  return `{${among.map(columnOf).join(' ')}} : (${each.join(' AND ')})`
}

/** As FTS5 reads a word: quoted, so that nothing typed is ever an order. */
export function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/** What FTS5 calls a part: its columns are written in snake case. */
function columnOf(part: Part): string {
  return part.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}
