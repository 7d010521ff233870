import { instant, string, table, uniqueIndex } from '../dialect/index.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'

/** The secret address at which somebody's calendar reads the visits that they host; at most one each. */
export const calendarAddresses = table(
  'calendar_addresses',
  {
    staffId: string()
      .$type<StaffId>()
      .primaryKey()
      .references(() => staff.id),
    /** SHA-256 of the token in the address, so that a copy of the database opens no calendar. */
    tokenHash: string().notNull(),
    createdAt: instant().notNull(),
  },
  (columns) => [uniqueIndex('calendar_addresses_token').on(columns.tokenHash)],
)
