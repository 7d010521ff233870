import { and, desc, eq, gte, isNotNull, isNull, lte, notInArray, or, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { asks } from '../../db/schema/facts.ts'
import { customers, people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import type { AskId } from '../asks/ask.ts'
import { isReadableBy } from '../facts/queries.ts'
import type { Day } from '../lib/day.ts'
import type { Role } from '../staff/staff-member.ts'
import type { PageOfRows } from '../web/pagination.ts'
import type { FollowedUp } from './queries.ts'

export interface AskToFollow {
  id: AskId
  question: string
  untilDay: Day | null
  notedBy: string | null
  notedAt: Date
  person: FollowedUp
}

/** How many questions have come due, of everybody who may be asked one. */
export function dueAskCount(reader: Reader, role: Role, today: Day): Promise<number> {
  return reader.$count(asks, haveComeDue(reader, role, today))
}

/** The questions that have come due and are not past, the latest first. */
export function dueAsks(
  reader: Reader,
  role: Role,
  today: Day,
  { limit, offset }: PageOfRows,
): Promise<AskToFollow[]> {
  return reader
    .select({
      id: asks.id,
      question: asks.question,
      untilDay: asks.untilDay,
      notedBy: staff.name,
      notedAt: asks.notedAt,
      person: { id: people.id, name: people.name, kind: people.kind, photoId: customers.photoId },
    })
    .from(asks)
    .innerJoin(people, eq(people.id, asks.personId))
    .leftJoin(customers, eq(customers.id, people.id))
    .leftJoin(staff, eq(staff.id, asks.notedById))
    .where(haveComeDue(reader, role, today))
    .orderBy(desc(asks.fromDay), asks.id)
    .limit(limit)
    .offset(offset)
}

// Of those who have died or keep a sensitive time nothing is asked, nor of those we no longer expect.
function haveComeDue(reader: Reader, role: Role, today: Day): SQL | undefined {
  const silent = reader
    .select({ id: people.id })
    .from(people)
    .where(or(isNotNull(people.deceasedOn), gte(people.sensitiveUntil, today)))
  const archived = reader.select({ id: customers.id }).from(customers).where(isNotNull(customers.archivedAt))
  return and(
    isNull(asks.askedAt),
    isNull(asks.mutedAt),
    lte(asks.fromDay, today),
    or(isNull(asks.untilDay), gte(asks.untilDay, today)),
    isReadableBy(role, asks),
    notInArray(asks.personId, silent),
    notInArray(asks.personId, archived),
    or(isNull(asks.aboutId), notInArray(asks.aboutId, silent)),
  )
}
