import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import { PARTS } from './entry.ts'
import { searchEndings, searchEntries, searchIndex } from './sqlite-tables.ts'
import { indexEndings, indexWords, keptJson, type KeptEntry, type PlacedEntry } from './sqlite-upkeep.ts'
import { forgetVocabulary } from './sqlite-vocabulary.ts'

/**
 * Writes entries anew in their places, where what they are found by has changed. Of their words only those that went
 * are looked for at anybody else's: to ask that in the midst of changing the index costs as much as all the rest.
 */
export async function rewordEntries(tx: Tx, changes: readonly Rewording[]): Promise<void> {
  for (const { before, after } of changes) {
    await takeWordsOut(tx).execute(before)
    if (isReachedOtherwise({ before, after })) await takeEndingsOut(tx).execute(before)
    const { id, ...columns } = { ...after, ...keptJson(after) }
    await tx.update(searchEntries).set(columns).where(eq(searchEntries.id, id))
  }
  const [before, after] = [changes.map((one) => one.before), changes.map((one) => one.after)]
  await indexWords(tx, after)
  await indexEndings(
    tx,
    changes.filter(isReachedOtherwise).map((one) => one.after),
  )
  await forgetVocabulary(tx, before, after)
}

/** An entry as it is kept, and as it should be. */
export interface Rewording {
  before: KeptEntry
  after: PlacedEntry
}

function isReachedOtherwise({ before, after }: Rewording): boolean {
  return before.endings !== keptJson(after).endings
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
    .delete(searchEndings)
    .where(
      and(
        eq(searchEndings.entryId, sql.placeholder('id')),
        among(searchEndings.ending, sql.placeholder('endings')),
      ),
    )
    .prepare(),
)
