import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** A case that nobody has closed in time, and who is reminded of it. */
export type Overdue = Awaited<ReturnType<typeof overdueAt>>[number]

/** The cases that were due at a moment or before, those due first before the others; whoever has left is not reminded. */
export async function overdueAt(reader: Reader, moment: Date) {
  return overdueQuery(reader).execute({ moment: moment.getTime() })
}

/** Of these, those of somebody at a place. */
export async function overdueOf(
  reader: Reader,
  { staffId, placeId }: { staffId: StaffId; placeId: PlaceId },
  moment: Date,
): Promise<Overdue[]> {
  const all = await overdueAt(reader, moment)
  return all.filter((one) => one.owner.id === staffId && one.placeId === placeId)
}

const overdueQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: cases.id, placeId: cases.placeId, dueAt: cases.dueAt, customer: people.name },
      owner: { id: staff.id, name: staff.name, email: staff.email },
    })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.customerId))
    .innerJoin(staff, eq(staff.id, cases.ownerId))
    .where(
      and(
        ...[isNull(cases.closedAt), isNull(staff.deactivatedAt)],
        lte(cases.dueAt, sql`${sql.placeholder('moment')}`),
      ),
    )
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .prepare(),
)
