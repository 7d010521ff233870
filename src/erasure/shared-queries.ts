import { getTableColumns, getTableName, or, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { people } from '../../db/schema/people.ts'
import type { PersonId } from '../people/person.ts'
import { holdsOneOf, keyOf, type Erased, type Going } from './holding-queries.ts'
import { withoutThem, type Names } from './names.ts'
import type { Shared } from './shared.ts'
import { WRITTEN, type Written } from './written-queries.ts'

/** All that stays and is about them too, or names them; `near` are those who stand near them. */
export async function sharedWith(
  reader: Reader,
  { ids, names }: Pick<Erased, 'ids' | 'names'>,
  near: readonly { id: PersonId }[],
  going: Going,
): Promise<Shared[]> {
  const nearIds = new Set(near.map(({ id }) => id))
  const found: (Shared & { others: PersonId[] })[] = []
  for (const written of WRITTEN) {
    const gone = new Set(going.get(written.table))
    for (const row of await rowsOf(reader, written, [...ids, ...nearIds], names)) {
      const whose = row.whose.filter((id) => !ids.includes(id))
      const isTheirs = whose.length < row.whose.length
      const isNear = isTheirs || whose.some((id) => nearIds.has(id))
      const said = reworded(row.texts, isNear ? names : { ...names, words: [] })
      const isShared = isTheirs || Object.keys(said.changes).length > 0
      if (isShared && !gone.has(row.key))
        found.push({
          ...kindOf(written),
          ...said,
          id: row.key,
          isRemoved: row.isRemoved,
          about: [],
          others: whose,
        })
    }
  }
  const called = await namesById(reader, [...new Set(found.flatMap(({ others }) => others))])
  return found.map(({ others, ...one }) => ({ ...one, about: others.flatMap((id) => called.get(id) ?? []) }))
}

function kindOf({ table, kind, mayGo }: Written): Pick<Shared, 'table' | 'kind' | 'mayGo'> {
  return { table: getTableName(table), kind, mayGo }
}

function reworded(
  texts: Readonly<Record<string, string>>,
  names: Names,
): Pick<Shared, 'text' | 'without' | 'changes'> {
  const after = Object.entries(texts).map(([column, text]) => [column, withoutThem(text, names)] as const)
  return {
    text: Object.values(texts).join(' · '),
    without: after.map(([, text]) => text).join(' · '),
    changes: Object.fromEntries(after.filter(([column, text]) => texts[column] !== text)),
  }
}

interface WrittenRow {
  key: string
  whose: PersonId[]
  texts: Record<string, string>
  isRemoved: boolean
}

async function rowsOf(
  reader: Reader,
  { table, texts, about, isAbout }: Written,
  ids: readonly PersonId[],
  { whole, emails }: Names,
): Promise<WrittenRow[]> {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table)
  const asked = texts.flatMap((name) => columns[name] ?? [])
  const isNamed = or(
    ...asked.map((column) => holdsOneOf(sql`coalesce(${column}, '')`, [...whole, ...emails])),
  )
  const removedAt = columns['removedAt']
  const rows = await reader
    .select({
      key: sql<string>`${keyOf(table)}`,
      about: sql<string>`${about}`,
      said: sql<string>`json_array(${sql.join(asked, sql`, `)})`,
      isRemoved: removedAt ? sql<number>`${removedAt} is not null` : sql<number>`0`,
    })
    .from(table)
    .where(or(isAbout(JSON.stringify(ids)), isNamed))
  return rows.map(({ key, about, said, isRemoved }) => ({
    key,
    whose: JSON.parse(about) as PersonId[],
    texts: textsIn(texts, JSON.parse(said) as (string | null)[]),
    isRemoved: isRemoved === 1,
  }))
}

function textsIn(names: readonly string[], said: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name, i) => (said[i] ? [[name, said[i]]] : [])))
}

async function namesById(reader: Reader, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const rows = await reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(among(people.id, JSON.stringify(ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
