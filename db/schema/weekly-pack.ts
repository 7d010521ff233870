import { flag, int, string, table, uniqueIndex } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'

/** One row, once an owner has chosen: whether what customers said goes out every week, and when. */
export const weeklyPackRules = table('weekly_pack_rules', {
  id: string().primaryKey(),
  isOn: flag().notNull(),
  /** From 0 for Sunday to 6 for Saturday. */
  weekday: int().notNull(),
  /** On the wall of each reader's place. */
  at: string().$type<TimeOfDay>().notNull(),
  version: int().notNull(),
})

/** Who gets it: the improvement team. */
export const weeklyPackReaders = table(
  'weekly_pack_readers',
  {
    id: string().$type<Id<'WeeklyPackReader'>>().primaryKey(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
  },
  (columns) => [uniqueIndex('weekly_pack_readers_one').on(columns.staffId)],
)
