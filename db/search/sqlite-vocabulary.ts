import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import { FORGIVING_FOR_MANAGERS, FORGIVING_PARTS, type Part } from './entry.ts'
import { likenessesOf } from './likeness.ts'
import { searchIndex, searchIndexWords, searchLikenesses, searchWords } from './sqlite-tables.ts'

/** What somebody is found by, as far as it is words. */
type Worded = Readonly<Record<Part, string>>

/** Makes the words of these entries known, so that they are found by what is like them. Most are known already. */
export async function addVocabulary(tx: Tx, entries: readonly Worded[]): Promise<void> {
  const rows = [
    ...wordsIn(entries, FORGIVING_PARTS).map((word) => [word, 0] as const),
    ...wordsIn(entries, FORGIVING_FOR_MANAGERS).map((word) => [word, 1] as const),
  ]
  if (rows.length === 0) return
  const added = await addWords(tx).execute({ rows: JSON.stringify(rows) })
  const likenesses = added.flatMap(({ id, word }) => likenessesOf(word).map((likeness) => [likeness, id]))
  if (likenesses.length > 0) await addLikenesses(tx).execute({ rows: JSON.stringify(likenesses) })
}

/** Forgets the words that were in the first of these and are in nobody's any more; it has to be written already. */
export async function forgetVocabulary(
  tx: Tx,
  before: readonly Worded[],
  after: readonly Worded[],
): Promise<void> {
  const lost = (parts: readonly Part[]) => {
    const kept = new Set(wordsIn(after, parts))
    return wordsIn(before, parts).filter((word) => !kept.has(word))
  }
  const words = lost(FORGIVING_PARTS)
  if (words.length > 0) await forgetWords(tx).execute({ words: JSON.stringify(words) })
  const forManagers = lost(FORGIVING_FOR_MANAGERS)
  if (forManagers.length > 0) await forgetWordsForManagers(tx).execute({ words: JSON.stringify(forManagers) })
}

function wordsIn(entries: readonly Worded[], parts: readonly Part[]): string[] {
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

const forgetWords = prepared((tx: Tx) => forgetting(tx, FORGIVING_PARTS, 0).prepare())
const forgetWordsForManagers = prepared((tx: Tx) => forgetting(tx, FORGIVING_FOR_MANAGERS, 1).prepare())

function forgetting(tx: Tx, parts: readonly Part[], forManagers: number) {
  const stillThere = tx
    .select({ one: sql`1` })
    .from(searchIndexWords)
    .where(
      and(
        eq(searchIndexWords.term, searchWords.word),
        inArray(
          searchIndexWords.col,
          parts.map((part) => searchIndex[part].name),
        ),
      ),
    )
  return tx
    .delete(searchWords)
    .where(
      and(
        eq(searchWords.forManagers, forManagers),
        among(searchWords.word, sql.placeholder('words')),
        notExists(stillThere),
      ),
    )
}

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
