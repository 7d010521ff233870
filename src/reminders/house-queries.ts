import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { mailWishes } from '../../db/schema/mail-rules.ts'
import { rotaExceptions, shifts } from '../../db/schema/rota.ts'
import { staff } from '../../db/schema/staff.ts'
import { addDays, dayIn, type Day } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import { mailRulesOf } from '../organisation/mail-rules-queries.ts'
import { organisationOf } from '../organisation/queries.ts'
import type { PlaceId } from '../places/place.ts'
import type { Rota, RotaException } from './duty.ts'
import type { Colleague, House } from './recipient.ts'
import { USUAL_WISHES, type MailWishes } from './wishes.ts'

/** Everything that decides who is told of visits from now on: five queries, however many work here. */
export async function houseOf(reader: Reader, now: Date): Promise<House> {
  const [organisation, rules, all, rotas] = await Promise.all([
    organisationOf(reader),
    mailRulesOf(reader),
    everybody(reader),
    rotasFrom(reader, addDays(dayIn(now, 'UTC'), -2)),
  ])
  return {
    tiers: organisation?.tiers ?? [],
    quiet: rules.quiet,
    rotas,
    colleagues: new Map(all.map((colleague) => [colleague.id, colleague])),
  }
}

/** Everybody who works here or did, with what they want to be told. */
export async function everybody(reader: Reader): Promise<Colleague[]> {
  const rows = await withWishes(reader).execute()
  const usual = await wishesOfNewStaff(reader)
  return rows.map(({ colleague: { deactivatedAt, ...who }, wishes }) => ({
    ...who,
    worksHere: deactivatedAt === null,
    wishes: wishes ?? usual,
  }))
}

/** What whoever has chosen nothing is told. */
export async function wishesOfNewStaff(reader: Reader): Promise<MailWishes & { version: number }> {
  const [row] = await wishesById(reader).execute({ id: NEW_STAFF })
  return row ?? { ...USUAL_WISHES, version: 0 }
}

/** The row that holds for whoever has none of their own. */
export const NEW_STAFF = 'new staff'

async function rotasFrom(reader: Reader, day: Day): Promise<Map<PlaceId, Rota>> {
  const weekly = groupedBy(await allShifts(reader).execute(), ({ placeId }) => placeId)
  const exceptions = groupedBy(await exceptionsFrom(reader).execute({ day }), ({ placeId }) => placeId)
  const placeIds = new Set([...weekly.keys(), ...exceptions.keys()])
  return new Map(
    [...placeIds].map((id) => [
      id,
      { shifts: weekly.get(id) ?? [], exceptions: (exceptions.get(id) ?? []).map(asException) },
    ]),
  )
}

type ExceptionRow = Awaited<ReturnType<ReturnType<typeof exceptionsFrom>['execute']>>[number]

function asException({ from, until, ...row }: ExceptionRow): RotaException {
  return { ...row, hours: from && until ? { from, until } : null }
}

const withWishes = prepared((reader) =>
  reader
    .select({
      colleague: {
        ...{ id: staff.id, name: staff.name, email: staff.email, role: staff.role },
        ...{ placeId: staff.placeId, deactivatedAt: staff.deactivatedAt },
      },
      wishes: mailWishes,
    })
    .from(staff)
    .leftJoin(mailWishes, eq(mailWishes.id, sql`${staff.id}`))
    .orderBy(asc(staff.name))
    .prepare(),
)

const wishesById = prepared((reader) =>
  reader
    .select()
    .from(mailWishes)
    .where(eq(mailWishes.id, sql.placeholder('id')))
    .prepare(),
)

const allShifts = prepared((reader) =>
  reader.select().from(shifts).where(isNull(shifts.removedAt)).orderBy(asc(shifts.from)).prepare(),
)

const exceptionsFrom = prepared((reader) =>
  reader
    .select()
    .from(rotaExceptions)
    .where(and(gte(rotaExceptions.day, sql.placeholder('day')), isNull(rotaExceptions.removedAt)))
    .orderBy(asc(rotaExceptions.day))
    .prepare(),
)
