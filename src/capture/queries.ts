import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, given } from '../../db/dialect/expressions.ts'
import { suggestionAnswers } from '../../db/schema/capture.ts'
import { cautions, preferences } from '../../db/schema/facts.ts'
import { relationships } from '../../db/schema/people.ts'
import { asksOf } from '../asks/queries.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { interestsNamedIn, interestsOf } from '../interests/queries.ts'
import type { Day } from '../lib/day.ts'
import type { NoteRow } from '../notes/queries.ts'
import type { NoteId } from '../notes/note.ts'
import type { Named } from '../people/queries.ts'
import type { PersonId } from '../people/person.ts'
import { promisesOf } from '../promises/queries.ts'
import { tiesOf } from '../relationships/queries.ts'
import { colleagues } from '../staff/queries.ts'
import type { Role } from '../staff/staff-member.ts'
import { MOST_READ } from './reading/sentence.ts'
import type { SuggestionKind } from './suggestion-answer.ts'
import type { Known, KnownPerson } from './suggestion.ts'

/** All that a note is read against. Those who came since it was written are not, so that it reads as it did then. */
export async function knownFor(
  reader: Reader,
  owner: Named,
  note: NoteRow,
  { role, today }: { role: Role; today: Day },
): Promise<Known> {
  const ties = await tiesOf(reader, owner.id, role)
  const since = await knownSince(reader).execute({ personId: owner.id, notedAt: note.notedAt })
  const newIds = new Set<string>(since.flatMap(({ one, other }) => [one, other]))
  const people = ties.filter(({ id }) => !newIds.has(id))
  const ids = [owner.id, ...ties.map(({ id }) => id)]
  const asked = { ids: JSON.stringify(ids), ...audiencesOf(role) }
  const mentions = await interestsNamedIn(reader, note.text.slice(0, MOST_READ))
  return {
    today,
    owner,
    people: people.map(knownPerson),
    newNames: ties.filter(({ id }) => newIds.has(id)).map(({ name }) => name),
    colleagues: await colleagues(reader),
    catalogue: mentions.map(({ entry }) => entry),
    about: note.about.map(({ id }) => id),
    interests: (await interestsOf(reader, ids, role)).map(({ personId, name }) => ({ personId, text: name })),
    preferences: await preferenceTexts(reader).execute(asked),
    cautions: await cautionTexts(reader).execute(asked),
    asks: (await asksOf(reader, owner.id, role, today)).map(({ question }) => question),
    promises: (await promisesOf(reader, owner.id, role)).map(({ text }) => text),
  }
}

function knownPerson(tie: Awaited<ReturnType<typeof tiesOf>>[number]): KnownPerson {
  return {
    ...tie,
    isPet: tie.kind === 'pet',
    hasDied: tie.deceasedOn !== null,
    isPast: tie.endedOn !== null || tie.relation.kind === 'former partner',
  }
}

/** What was answered for a note, and not taken back. */
export async function answersFor(reader: Reader, noteId: NoteId): Promise<AnswerRow[]> {
  return answersTo(reader).execute({ noteId })
}

interface AnswerRow {
  key: string
  kind: SuggestionKind | null
  factIds: string[]
}

const answersTo = prepared((reader) =>
  reader
    .select({
      key: suggestionAnswers.key,
      kind: suggestionAnswers.kind,
      factIds: suggestionAnswers.factIds,
    })
    .from(suggestionAnswers)
    .where(and(eq(suggestionAnswers.noteId, sql.placeholder('noteId')), isNull(suggestionAnswers.undoneAt)))
    .prepare(),
)

const knownSince = prepared((reader) => {
  const { personId: one, relatedId: other, notedAt } = relationships
  const personId = sql.placeholder('personId')
  return reader
    .select({ one, other })
    .from(relationships)
    .where(and(or(eq(one, personId), eq(other, personId)), gte(notedAt, given(notedAt, 'notedAt'))))
    .prepare()
})

const preferenceTexts = prepared((reader) => textsOf(reader, preferences).prepare())
const cautionTexts = prepared((reader) => textsOf(reader, cautions).prepare())

function textsOf(reader: Reader, facts: typeof preferences | typeof cautions) {
  return reader
    .select({ personId: sql<PersonId>`${facts.personId}`, text: sql<string>`${facts.text}` })
    .from(facts)
    .where(and(among(facts.personId, sql.placeholder('ids')), isReadable(facts)))
}
