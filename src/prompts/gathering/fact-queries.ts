import { and, eq, gte, inArray, isNotNull, isNull, lte, not, or, sql } from 'drizzle-orm'
import { prepared } from '../../../db/database.ts'
import { among, given } from '../../../db/dialect/expressions.ts'
import { asks, cautions, occasions, preferences, promises } from '../../../db/schema/facts.ts'
import { interests, personInterests } from '../../../db/schema/interests.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import { TOPIC_KINDS } from '../../cautions/caution.ts'
import { isReadable } from '../../facts/queries.ts'
import { rememberedColumns } from './remembered-columns.ts'

/** Interests of `ids`. */
export const interestsAmong = prepared((reader) =>
  reader
    .select({
      id: personInterests.id,
      personId: personInterests.personId,
      interestId: personInterests.interestId,
      name: interests.name,
      category: interests.category,
      detail: personInterests.detail,
      strength: personInterests.strength,
      side: personInterests.side,
      noSpoilers: personInterests.noSpoilers,
      ...rememberedColumns(personInterests),
    })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(and(among(personInterests.personId, sql.placeholder('ids')), isReadable(personInterests)))
    .prepare(),
)

export const preferencesAmong = prepared((reader) =>
  reader
    .select({
      id: preferences.id,
      personId: preferences.personId,
      area: preferences.area,
      text: preferences.text,
      habit: preferences.habit,
      ...rememberedColumns(preferences),
    })
    .from(preferences)
    .where(and(among(preferences.personId, sql.placeholder('ids')), isReadable(preferences)))
    .prepare(),
)

/**
 * Cautions of `ids` that still hold on `today`. Those that name a topic are read whoever may see them: what only
 * managers noted silences everybody's lines, and shows to managers alone.
 */
export const cautionsAmong = prepared((reader) =>
  reader
    .select({
      id: cautions.id,
      personId: cautions.personId,
      kind: cautions.kind,
      text: cautions.text,
      detail: cautions.detail,
      interestId: cautions.interestId,
      expiresOn: cautions.expiresOn,
      ...rememberedColumns(cautions),
    })
    .from(cautions)
    .where(
      and(
        among(cautions.personId, sql.placeholder('ids')),
        isNull(cautions.removedAt),
        or(isReadable(cautions), inArray(cautions.kind, TOPIC_KINDS)),
        or(isNull(cautions.expiresOn), gte(cautions.expiresOn, sql.placeholder('today'))),
      ),
    )
    .prepare(),
)

/** Asks of `ids` that are due on `today` and that nobody has asked. */
export const asksAmong = prepared((reader) =>
  reader
    .select({
      id: asks.id,
      personId: asks.personId,
      aboutId: asks.aboutId,
      question: asks.question,
      fromDay: asks.fromDay,
      untilDay: asks.untilDay,
      ...rememberedColumns(asks),
    })
    .from(asks)
    .where(
      and(
        among(asks.personId, sql.placeholder('ids')),
        isReadable(asks),
        isNull(asks.askedAt),
        lte(asks.fromDay, sql.placeholder('today')),
        or(isNull(asks.untilDay), gte(asks.untilDay, sql.placeholder('today'))),
      ),
    )
    .prepare(),
)

/** Promises to `ids` that are due by `today`, and those kept since an instant. */
export const promisesAmong = prepared((reader) =>
  reader
    .select({
      id: promises.id,
      personId: promises.personId,
      text: promises.text,
      ownerId: promises.ownerId,
      dueOn: promises.dueOn,
      keptAt: promises.keptAt,
      keptById: promises.keptById,
      done: promises.done,
      ...rememberedColumns(promises),
    })
    .from(promises)
    .where(
      and(
        among(promises.personId, sql.placeholder('ids')),
        isReadable(promises),
        or(
          // Said this way round, it is found by the person, and not among everything that is open.
          and(not(isNotNull(promises.keptAt)), lte(promises.dueOn, sql.placeholder('today'))),
          gte(promises.keptAt, given(promises.keptAt, 'keptSince')),
        ),
      ),
    )
    .prepare(),
)

/** Occasions of `ids`. */
export const occasionsAmong = prepared((reader) =>
  reader
    .select({
      id: occasions.id,
      personId: occasions.personId,
      withId: occasions.withId,
      kind: occasions.kind,
      name: occasions.name,
      recurrence: occasions.recurrence,
      year: occasions.year,
      month: occasions.month,
      day: occasions.day,
      ...rememberedColumns(occasions),
    })
    .from(occasions)
    .where(and(among(occasions.personId, sql.placeholder('ids')), isReadable(occasions)))
    .prepare(),
)

/**
 * Notes about `ids` since an instant, once for each of them, and of some people since one longer ago. Whether somebody
 * made a question or a promise of it is looked up by the person.
 */
export const notesAmong = prepared((reader) =>
  reader
    .select({
      personId: notePeople.personId,
      id: notes.id,
      text: notes.text,
      isFollowedUp: sql<boolean>`(${madeOf(asks)} or ${madeOf(promises)})`.mapWith(Boolean),
      ...rememberedColumns(notes),
    })
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .where(
      and(
        among(notePeople.personId, sql.placeholder('ids')),
        gte(notePeople.notedAt, given(notePeople.notedAt, 'longerSince')),
        // The pluses keep SQLite from looking for either half by itself, through everybody's notes.
        sql`(+${notePeople.notedAt} >= ${given(notePeople.notedAt, 'since')} or ${among(
          sql`+${notePeople.personId}`,
          sql.placeholder('longerIds'),
        )})`,
        isReadable(notes),
      ),
    )
    .prepare(),
)

function madeOf(facts: typeof asks | typeof promises) {
  return sql`exists (select 1 from ${facts} where ${facts.personId} = ${notePeople.personId} and ${facts.noteId} = ${notes.id})`
}
