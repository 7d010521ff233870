import { index, instant, string, table } from '../dialect/index.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { WellDoneId } from '../../src/well-done/well-done.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

const byStaff = () =>
  string()
    .$type<StaffId>()
    .references(() => staff.id)

/** That a colleague thanks a colleague for a moment with a customer, who is named on their card alone. */
export const wellDones = table(
  'well_dones',
  {
    id: string().$type<WellDoneId>().primaryKey(),
    fromId: byStaff().notNull(),
    toId: byStaff().notNull(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    /** What they did, without the customer's name; null where the thanks alone was said. */
    moment: string(),
    at: instant().notNull(),
    /** What a manager adds: "Saturday off". */
    reward: string(),
    rewardedById: byStaff(),
    changedAt: instant().notNull(),
    removedAt: instant(),
  },
  (columns) => [index('well_dones_at').on(columns.at), index('well_dones_person').on(columns.personId)],
)
