import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { staff } from '../../db/schema/staff.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import type { Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { PersonId } from '../people/person.ts'
import type { SignedIn } from '../staff/queries.ts'
import { onDutyOn, type OnDuty } from './on-duty-queries.ts'
import type { WellDoneId } from './well-done.ts'

/** Whom the reader of a card may thank with a tap, and whom they thanked there today. */
export interface ThanksToday {
  onDuty: OnDuty[]
  said: { id: WellDoneId; toId: OnDuty['id']; to: string }[]
}

export async function thanksToday(
  reader: Reader,
  personId: PersonId,
  { id, place }: Pick<SignedIn, 'id' | 'place'>,
  today: Day,
): Promise<ThanksToday> {
  const since = startOfDay(today, place.timeZone).getTime()
  const said = await saidQuery(reader).execute({ personId, fromId: id, since })
  const others = (await onDutyOn(reader, place.id, today)).filter((one) => one.id !== id)
  return { onDuty: others, said }
}

const saidQuery = prepared((reader) =>
  reader
    .select({ id: wellDones.id, toId: wellDones.toId, to: staff.name })
    .from(wellDones)
    .innerJoin(staff, eq(staff.id, wellDones.toId))
    .where(
      and(
        eq(wellDones.personId, sql.placeholder('personId')),
        eq(wellDones.fromId, sql.placeholder('fromId')),
        gte(wellDones.at, sql`${sql.placeholder('since')}`),
        isNull(wellDones.removedAt),
      ),
    )
    .orderBy(asc(wellDones.at))
    .prepare(),
)
