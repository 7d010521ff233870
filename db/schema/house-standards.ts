import { instant, int, string, table } from '../dialect/index.ts'
import type { HouseStandardId } from '../../src/house-standards/house-standard.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'

/** How we do things here, in a sentence each; one a day is talked through on Line-up. */
export const houseStandards = table('house_standards', {
  id: string().$type<HouseStandardId>().primaryKey(),
  text: string().notNull(),
  position: int().notNull(),
  addedById: string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id),
  addedAt: instant().notNull(),
  changedAt: instant().notNull(),
  removedAt: instant(),
  version: int().notNull(),
})
