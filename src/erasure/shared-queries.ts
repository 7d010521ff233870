import { getTableColumns, getTableName, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import { promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import type { PersonId } from '../people/person.ts'
import { holdsOneOf, keyOf, type Erased, type Going } from './holding-queries.ts'
import { withoutThem, type Names } from './names.ts'
import type { Shared } from './shared.ts'

/** What people write about somebody, by column, and whom it is about. */
interface Written {
  table: SQLiteTable
  kind: string
  texts: readonly string[]
  /** The ids of those whom a row is about, as a JSON array; and that one of some, in JSON too, is among them. */
  about: SQL
  isAbout: (ids: string) => SQL | undefined
  /** True where a row can go whole. */
  mayGo: boolean
}

/** Everything that people write about others and in which they may stand. */
const WRITTEN: readonly Written[] = [
  {
    ...{ table: notes, kind: 'note', texts: ['text'], mayGo: true },
    about: sql`(select json_group_array(${notePeople.personId}) from ${notePeople} where ${notePeople.noteId} = ${notes.id})`,
    isAbout: (ids) =>
      sql`${notes.id} in (select ${notePeople.noteId} from ${notePeople} where ${among(notePeople.personId, ids)})`,
  },
  fact(preferences, preferences.personId, 'preference', ['text']),
  fact(cautions, cautions.personId, 'caution', ['text', 'detail']),
  fact(asks, asks.personId, 'question', ['question']),
  fact(promises, promises.personId, 'promise', ['text', 'done']),
  fact(occasions, occasions.personId, 'occasion', ['name']),
  fact(personInterests, personInterests.personId, 'interest', ['detail']),
  {
    ...{ table: visits, kind: 'visit', texts: ['purpose'], mayGo: false },
    about: sql`(select json_group_array(${visitPeople.personId}) from ${visitPeople} where ${visitPeople.visitId} = ${visits.id})`,
    isAbout: (ids) =>
      sql`${visits.id} in (select ${visitPeople.visitId} from ${visitPeople} where ${among(visitPeople.personId, ids)})`,
  },
  {
    ...{ table: relationships, kind: 'relationship', texts: ['word'], mayGo: false },
    about: sql`json_array(${relationships.personId}, ${relationships.relatedId})`,
    isAbout: (ids) => or(among(relationships.personId, ids), among(relationships.relatedId, ids)),
  },
  {
    ...{
      table: people,
      kind: 'line about somebody',
      texts: ['about', 'addressAs', 'addressWhen'],
      mayGo: false,
    },
    about: sql`json_array(${people.id})`,
    isAbout: (ids) => among(people.id, ids),
  },
  {
    ...{ table: promptOutcomes, kind: 'answered line', texts: ['text'], mayGo: false },
    about: sql`json_array(${promptOutcomes.customerId})`,
    isAbout: (ids) => among(promptOutcomes.customerId, ids),
  },
  {
    ...{ table: surveyAnswers, kind: 'survey answer', texts: ['text'], mayGo: false },
    about: sql`(select json_array(${surveyInvitations.customerId}) from ${surveyInvitations} where ${surveyInvitations.id} = ${surveyAnswers.invitationId})`,
    isAbout: (ids) =>
      sql`${surveyAnswers.invitationId} in (select ${surveyInvitations.id} from ${surveyInvitations} where ${among(surveyInvitations.customerId, ids)})`,
  },
  {
    ...{ table: talkingPoints, kind: 'talking point', texts: ['text', 'detail'], mayGo: false },
    about: sql`'[]'`,
    isAbout: () => undefined,
  },
]

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

function fact(table: SQLiteTable, personId: SQLiteColumn, kind: string, texts: readonly string[]): Written {
  const whose = { about: sql`json_array(${personId})`, isAbout: (ids: string) => among(personId, ids) }
  return { table, kind, texts, ...whose, mayGo: true }
}
