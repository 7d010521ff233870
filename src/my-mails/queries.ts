import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { atMost } from '../../db/dialect/expressions.ts'
import { mailWishes } from '../../db/schema/mail-rules.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { wishesOfNewStaff } from '../reminders/house-queries.ts'
import type { MailWishes } from '../reminders/wishes.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Somebody who works here, and what they want to be told. */
export interface WishesToChange {
  id: StaffId
  name: string
  email: string
  timeZone: string
  wishes: MailWishes
  /** How often they have been saved. */
  version: number
}

export async function wishesToChange(reader: Reader, id: StaffId): Promise<WishesToChange | undefined> {
  const [row] = await byId(reader).execute({ id })
  if (!row) return undefined
  const { wishes, ...who } = row
  return { ...who, wishes: wishes ?? (await wishesOfNewStaff(reader)), version: wishes?.version ?? 0 }
}

/** The mails that wait for somebody, the next first. */
export type NextMail = Awaited<ReturnType<typeof nextMailsOf>>[number]

export async function nextMailsOf(reader: Reader, staffId: StaffId) {
  return nextMails(reader).execute({ staffId })
}

const byId = prepared((reader) =>
  reader
    .select({
      ...{ id: staff.id, name: staff.name, email: staff.email, timeZone: places.timeZone },
      wishes: mailWishes,
    })
    .from(staff)
    .innerJoin(places, eq(places.id, staff.placeId))
    .leftJoin(mailWishes, eq(mailWishes.id, sql`${staff.id}`))
    .where(and(eq(staff.id, sql.placeholder('id')), isNull(staff.deactivatedAt)))
    .prepare(),
)

const MOST_SHOWN = 5

const nextMails = prepared((reader) =>
  reader
    .select({ kind: outbox.kind, dueAt: outbox.dueAt, payload: outbox.payload, person: people.name })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .where(and(eq(outbox.staffId, sql.placeholder('staffId')), eq(outbox.status, 'waiting')))
    .orderBy(asc(outbox.dueAt))
    .limit(atMost(MOST_SHOWN))
    .prepare(),
)
