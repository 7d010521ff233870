import { day, flag, index, instant, int, string, table } from '../dialect/index.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { RotaExceptionId, ShiftId } from '../../src/reminders/duty.ts'
import type { Weekday } from '../../src/reminders/wishes.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

/** Who is on duty on which day of the week, every week. */
export const shifts = table(
  'shifts',
  {
    id: string().$type<ShiftId>().primaryKey(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    /** From 0 for Sunday. */
    weekday: int().$type<Weekday>().notNull(),
    /** Wall times; a shift that ends before it begins goes on past midnight. */
    from: string().$type<TimeOfDay>().notNull(),
    until: string().$type<TimeOfDay>().notNull(),
    removedAt: instant(),
  },
  (columns) => [index('shifts_place').on(columns.placeId)],
)

/** A day on which it is otherwise: somebody is off, or on; or everybody is off, on a holiday. */
export const rotaExceptions = table(
  'rota_exceptions',
  {
    id: string().$type<RotaExceptionId>().primaryKey(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** Null for everybody. */
    staffId: string()
      .$type<StaffId>()
      .references(() => staff.id),
    day: day().notNull(),
    isOn: flag().notNull(),
    /** The hours of somebody who is on; null for the whole day. */
    from: string().$type<TimeOfDay>(),
    until: string().$type<TimeOfDay>(),
    /** "Thanksgiving", "covers for Luis". */
    why: string(),
    removedAt: instant(),
  },
  (columns) => [index('rota_exceptions_day').on(columns.placeId, columns.day)],
)
