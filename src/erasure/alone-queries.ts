import { inArray, or, sql } from 'drizzle-orm'
import { among } from '../../db/dialect/expressions.ts'
import { bulkChanges } from '../../db/schema/bulk-changes.ts'
import { cautions } from '../../db/schema/facts.ts'
import { feedInterests } from '../../db/schema/feeds.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { merges, mergeSteps } from '../../db/schema/merges.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { talkingPointInterests } from '../../db/schema/talking-points.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { catalogue } from '../../db/seeds/catalogue.ts'
import { holdsOneOf, keysWhere, type Find } from './holding-queries.ts'
import { namesThem } from './names.ts'

/** The notes that are about nobody else. */
export const notesOfThemAlone: Find = (reader, { ids }) => {
  const theirs = JSON.stringify(ids)
  return keysWhere(
    reader,
    [notes.id],
    sql`${notes.id} in (select ${notePeople.noteId} from ${notePeople} where ${among(notePeople.personId, theirs)})
      and not exists (select 1 from ${notePeople} where ${notePeople.noteId} = ${notes.id}
        and ${notePeople.personId} not in (select value from json_each(${theirs})))`,
  )
}

/** The visits to which nobody else comes. */
export const visitsOfThemAlone: Find = (reader, { ids }) => {
  const theirs = JSON.stringify(ids)
  return keysWhere(
    reader,
    [visits.id],
    sql`${visits.id} in (select ${visitPeople.visitId} from ${visitPeople} where ${among(visitPeople.personId, theirs)})
      and not exists (select 1 from ${visitPeople} where ${visitPeople.visitId} = ${visits.id}
        and ${visitPeople.personId} not in (select value from json_each(${theirs})))`,
  )
}

/** The entries of the catalogue that were made for them: nobody else has them, and nothing else speaks of them. */
export const interestsOfThemAlone: Find = async (reader, { ids }) => {
  const theirs = JSON.stringify(ids)
  const isElsewhere = [talkingPointInterests, feedInterests, bulkChanges].map(
    (table) => sql`select 1 from ${table} where ${table.interestId} = ${interests.id}`,
  )
  const isOthers = [personInterests, cautions].map(
    (table) => sql`select 1 from ${table} where ${table.interestId} = ${interests.id}
      and ${table.personId} not in (select value from json_each(${theirs}))`,
  )
  const found = await reader
    .select({ id: interests.id, name: interests.name })
    .from(interests)
    .where(
      sql`${interests.id} in (
          select ${personInterests.interestId} from ${personInterests} where ${among(personInterests.personId, theirs)}
          union select ${cautions.interestId} from ${cautions} where ${among(cautions.personId, theirs)})
        and not exists (${sql.join([...isElsewhere, ...isOthers], sql` union all `)})`,
    )
  const known = new Set(catalogue().map(({ name }) => name))
  return found.filter(({ name }) => !known.has(name)).map(({ id }) => id)
}

/** The merges in which they stayed, or went. */
export const mergesOfThem: Find = (reader, { ids }) =>
  keysWhere(reader, [merges.id], or(inArray(merges.stayedId, [...ids]), inArray(merges.wentId, [...ids])))

/** What those merges did, and what others did to rows that name them. */
export const stepsNamingThem: Find = async (reader, { ids, names }, going) => {
  const sought = [...ids, ...names.whole, ...names.emails]
  const rows = await reader
    .select({ id: mergeSteps.id, before: mergeSteps.before, after: mergeSteps.after })
    .from(mergeSteps)
    .where(or(holdsOneOf(mergeSteps.before, sought), holdsOneOf(mergeSteps.after, sought)))
  const theirs = await keysWhere(
    reader,
    [mergeSteps.id],
    among(mergeSteps.mergeId, JSON.stringify(going.get(merges) ?? [])),
  )
  const named = rows.filter((row) => namesThem(JSON.stringify([row.before, row.after]), names))
  return [...theirs, ...named.map(({ id }) => id)]
}
