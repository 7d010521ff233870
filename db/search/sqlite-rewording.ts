import { eq, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../database.ts'
import { PARTS } from './entry.ts'
import { searchDigits, searchEntries, searchIndex } from './sqlite-tables.ts'
import { indexEndings, indexWords, keptJson, type KeptEntry, type PlacedEntry } from './sqlite-upkeep.ts'
import { addVocabulary, forgetVocabulary } from './sqlite-vocabulary.ts'

/** An entry that is written and that the index has still to be told of, and as it was kept before. */
export interface Written {
  before?: KeptEntry
  after: PlacedEntry
}

export type Rewording = Required<Written>

/** Writes entries anew in their places. The column that ties one to its customer stays: it would be checked again. */
export async function rewordEntries(tx: Tx, changes: readonly Rewording[]): Promise<void> {
  for (const { after } of changes) {
    const { id, tier, seenAt } = after
    const words = Object.fromEntries(PARTS.map((part) => [part, after[part]]))
    const columns = { tier, seenAt, ...words, ...keptJson(after) }
    await tx.update(searchEntries).set(columns).where(eq(searchEntries.id, id))
  }
}

/**
 * Tells the index of entries that are written. Nothing else is written or asked in between: whatever could be broken
 * off halfway makes FTS5 write what it has gathered so far, which costs as much as all the rest. Of words that went
 * it is asked at the end, and only of those, whether anybody else has them.
 */
export async function indexEntries(tx: Tx, written: readonly Written[]): Promise<void> {
  const after = written.map((one) => one.after)
  const before = written.flatMap((one) => one.before ?? [])
  const reachedAnew = written.filter(isReachedAnew)
  await addVocabulary(tx, after)
  for (const one of before) await takeWordsOut(tx).execute(one)
  for (const one of reachedAnew) if (one.before) await takeEndingsOut(tx).execute(one.before)
  await indexWords(tx, after)
  await indexEndings(
    tx,
    reachedAnew.map((one) => one.after),
  )
  await forgetVocabulary(tx, before, after)
}

function isReachedAnew({ before, after }: Written): boolean {
  return before?.endings !== keptJson(after).endings
}

const takeWordsOut = prepared((tx: Tx) => {
  const words = Object.fromEntries(PARTS.map((part) => [part, sql.placeholder(part)]))
  return tx
    .insert(searchIndex)
    .values({ orders: 'delete', rowid: sql.placeholder('id'), ...words })
    .prepare()
})

const takeEndingsOut = prepared((tx: Tx) =>
  tx
    .insert(searchDigits)
    .values({ orders: 'delete', rowid: sql.placeholder('id'), endings: sql.placeholder('endings') })
    .prepare(),
)
