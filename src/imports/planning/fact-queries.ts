import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { cautions, occasions, preferences } from '../../../db/schema/facts.ts'
import { interestAliases, interests, personInterests } from '../../../db/schema/interests.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import type { PersonId } from '../../people/person.ts'

// What was taken away is read too: a list does not bring it back.

const ids = sql.placeholder('ids')

export const interestNamesQuery = prepared((reader) =>
  reader
    .select({ personId: personInterests.personId, text: interests.foldedName })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(among(personInterests.personId, ids))
    .prepare(),
)

export const interestAliasesQuery = prepared((reader) =>
  reader
    .select({ personId: personInterests.personId, text: interestAliases.foldedAlias })
    .from(personInterests)
    .innerJoin(interestAliases, eq(interestAliases.interestId, personInterests.interestId))
    .where(among(personInterests.personId, ids))
    .prepare(),
)

export const notesQuery = prepared((reader) =>
  reader
    .select({ personId: notePeople.personId, text: notes.text })
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .where(and(among(notePeople.personId, ids), among(notes.text, sql.placeholder('texts'))))
    .prepare(),
)

export const preferencesQuery = prepared((reader) =>
  reader
    .select({ personId: preferences.personId, text: preferences.text })
    .from(preferences)
    .where(among(preferences.personId, ids))
    .prepare(),
)

export const cautionsQuery = prepared((reader) =>
  reader
    .select({ personId: cautions.personId, text: cautions.text })
    .from(cautions)
    .where(among(cautions.personId, ids))
    .prepare(),
)

/** The anniversaries of these people as month and day, whichever half of the couple they were noted with. */
export async function anniversariesOf(
  reader: Reader,
  asked: { ids: string },
): Promise<{ personId: PersonId; text: string }[]> {
  const rows = [...(await ownQuery(reader).execute(asked)), ...(await sharedQuery(reader).execute(asked))]
  return rows.flatMap(({ personId, month, day }) => (personId ? [{ personId, text: `${month}-${day}` }] : []))
}

const ownQuery = prepared((reader) => anniversariesBy(reader, occasions.personId))
const sharedQuery = prepared((reader) => anniversariesBy(reader, occasions.withId))

function anniversariesBy(reader: Reader, side: typeof occasions.personId | typeof occasions.withId) {
  return reader
    .select({ personId: side, month: occasions.month, day: occasions.day })
    .from(occasions)
    .where(and(among(side, ids), eq(occasions.kind, 'anniversary')))
    .prepare()
}
