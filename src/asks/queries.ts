import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { asks } from '../../db/schema/facts.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { AskId } from './ask.ts'

export interface AskRow {
  id: AskId
  question: string
  fromDay: Day
  untilDay: Day | null
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

const ofPerson = prepared((reader) =>
  reader
    .select({ id: asks.id, question: asks.question, fromDay: asks.fromDay, untilDay: asks.untilDay })
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
