import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { asks } from '../../db/schema/facts.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import type { Day } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import { circleOf } from '../people/circle-queries.ts'
import type { PersonId } from '../people/person.ts'
import { personSeenBy } from '../people/queries.ts'
import type { Role } from '../staff/staff-member.ts'
import type { AskId } from './ask.ts'

export interface AskRow {
  id: AskId
  question: string
  fromDay: Day
  untilDay: Day | null
  mutedAt: Date | null
}

/** What there still is to ask somebody, now or later: the soonest first. */
export async function asksOf(reader: Reader, personId: PersonId, role: Role, today: Day): Promise<AskRow[]> {
  return ofPerson(reader).execute({ personId, today, ...audiencesOf(role) })
}

/** An ask for its form, where the role may read it. */
export async function askForForm(reader: Reader, id: AskId, role: Role): Promise<LoadedFact | undefined> {
  const [row] = await byId(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const { question, aboutId, fromDay, untilDay } = row
  return factValues(row, { question, aboutId, fromDay, untilDay })
}

/** Those who are tied to somebody, and whom an ask is about already, though they are tied no longer. */
export async function whomItMayBeAbout(
  reader: Reader,
  personId: PersonId,
  role: Role,
  id: string,
): Promise<{ id: string; name: string }[]> {
  const circle = await circleOf(reader, personId, role)
  const askId = asId<'Ask'>(id)
  const aboutId = askId && asId<'Person'>((await askForForm(reader, askId, role))?.values.aboutId ?? '')
  if (!aboutId || circle.some((one) => one.id === aboutId)) return circle
  const about = await personSeenBy(reader, aboutId, role)
  // Whoever is tied to nobody any more is nobody's to see, and is kept without a name.
  return [...circle, { id: aboutId, name: about?.name ?? 'Whom it was about' }]
}

const ofPerson = prepared((reader) =>
  reader
    .select({
      id: asks.id,
      question: asks.question,
      fromDay: asks.fromDay,
      untilDay: asks.untilDay,
      mutedAt: asks.mutedAt,
    })
    .from(asks)
    .where(
      and(
        eq(asks.personId, sql.placeholder('personId')),
        isNull(asks.askedAt),
        or(isNull(asks.untilDay), gte(asks.untilDay, sql.placeholder('today'))),
        isReadable(asks),
      ),
    )
    .orderBy(asc(asks.fromDay), asc(asks.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select()
    .from(asks)
    .where(and(eq(asks.id, sql.placeholder('id')), isReadable(asks)))
    .prepare(),
)
