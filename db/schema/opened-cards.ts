import { index, instant, string, table, uniqueIndex } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { customers } from './people.ts'
import { staff } from './staff.ts'

/** The last cards that each member of staff has opened: their own way back, no record of who looked at whom. */
export const openedCards = table(
  'opened_cards',
  {
    id: string().$type<Id<'OpenedCard'>>().primaryKey(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    customerId: string()
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('opened_cards_once').on(columns.staffId, columns.customerId),
    index('opened_cards_customer').on(columns.customerId),
  ],
)
