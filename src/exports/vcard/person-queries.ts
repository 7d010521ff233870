import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { occasions } from '../../../db/schema/facts.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../../facts/queries.ts'
import { groupedBy, groupedByEach } from '../../lib/grouping.ts'
import type { PersonId } from '../../people/person.ts'
import type { Role } from '../../staff/staff-member.ts'

/** How many people we know of, customers or not. */
export function peopleToTakeOut(reader: Reader): Promise<number> {
  return reader.$count(people)
}

export type TakenPerson = Awaited<ReturnType<ReturnType<typeof peopleQuery>['execute']>>[number]

/** The next people, those first whom we have known longest. */
export function peopleAfter(reader: Reader, last: TakenPerson | undefined): Promise<TakenPerson[]> {
  return peopleQuery(reader).execute({ id: last?.id ?? '' })
}

/** The anniversaries of these people and the notes about them, where the role may read them. */
export async function rememberedOf(reader: Reader, ids: readonly PersonId[], role: Role) {
  const asked = { ids: JSON.stringify(ids), ...audiencesOf(role) }
  return {
    anniversaries: groupedByEach(await anniversariesQuery(reader).execute(asked), ({ personId, withId }) =>
      withId ? [personId, withId] : [personId],
    ),
    notes: groupedBy(await notesQuery(reader).execute(asked), ({ personId }) => personId),
  }
}

const A_PAGE = 100

const peopleQuery = prepared((reader) =>
  reader
    .select({
      id: people.id,
      kind: people.kind,
      name: people.name,
      goesBy: people.goesBy,
      pronunciation: people.pronunciation,
      pronoun: people.pronoun,
      about: people.about,
      birthday: { year: people.birthYear, month: people.birthMonth, day: people.birthDay },
      deceasedOn: people.deceasedOn,
      changedAt: people.changedAt,
      memberNumber: customers.memberNumber,
      tier: customers.tier,
      town: customers.town,
      photoId: customers.photoId,
    })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(gt(people.id, sql`${sql.placeholder('id')}`))
    .orderBy(asc(people.id))
    .limit(A_PAGE)
    .prepare(),
)

const anniversariesQuery = prepared((reader) =>
  reader
    .select({
      personId: occasions.personId,
      withId: occasions.withId,
      date: { year: occasions.year, month: occasions.month, day: occasions.day },
    })
    .from(occasions)
    .where(
      and(
        eq(occasions.kind, 'anniversary'),
        or(
          among(occasions.personId, sql.placeholder('ids')),
          among(occasions.withId, sql.placeholder('ids')),
        ),
        isReadable(occasions),
      ),
    )
    .orderBy(asc(occasions.id))
    .prepare(),
)

const notesQuery = prepared((reader) =>
  reader
    .select({ personId: notePeople.personId, text: notes.text })
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .where(and(among(notePeople.personId, sql.placeholder('ids')), isReadable(notes)))
    .orderBy(asc(notes.notedAt), asc(notes.id))
    .prepare(),
)
