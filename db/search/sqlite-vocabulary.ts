import { sql } from 'drizzle-orm'
import { prepared, type Tx } from '../database.ts'
import { FORGIVING_FOR_MANAGERS, FORGIVING_PARTS, type Entry, type Part } from './entry.ts'
import { likenessesOf } from './likeness.ts'
import { searchLikenesses, searchWords } from './sqlite-tables.ts'

/** Makes the words of these entries known, so that they are found by what is like them. Most are known already. */
export async function addVocabulary(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const rows = [
    ...wordsIn(entries, FORGIVING_PARTS).map((word) => [word, 0] as const),
    ...wordsIn(entries, FORGIVING_FOR_MANAGERS).map((word) => [word, 1] as const),
  ]
  if (rows.length === 0) return
  const added = await addWords(tx).execute({ rows: JSON.stringify(rows) })
  const likenesses = added.flatMap(({ id, word }) => likenessesOf(word).map((likeness) => [likeness, id]))
  if (likenesses.length > 0) await addLikenesses(tx).execute({ rows: JSON.stringify(likenesses) })
}

function wordsIn(entries: readonly Entry[], parts: readonly Part[]): string[] {
  const all = entries.flatMap((entry) => parts.flatMap((part) => entry[part].split(' ')))
  return [...new Set(all)].filter(Boolean)
}

const addWords = prepared((tx: Tx) =>
  tx
    .insert(searchWords)
    .select(cells(sql`null`, sql`json_extract(value, '$[0]')`, sql`json_extract(value, '$[1]')`))
    .onConflictDoNothing()
    .returning({ id: searchWords.id, word: searchWords.word })
    .prepare(),
)

const addLikenesses = prepared((tx: Tx) =>
  tx
    .insert(searchLikenesses)
    .select(cells(sql`json_extract(value, '$[0]')`, sql`json_extract(value, '$[1]')`))
    .onConflictDoNothing()
    .prepare(),
)

// SQLite would take "on" for the beginning of a join without a condition.
function cells(...columns: ReturnType<typeof sql>[]) {
  return sql`select ${sql.join(columns, sql`, `)} from json_each(${sql.placeholder('rows')}) where true`
}
