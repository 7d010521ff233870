import { choice, flag, instant, int, string } from '../dialect/index.ts'
import { AUDIENCES, WAYS_WE_KNOW } from '../../src/facts/fact.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'

/** The columns that every remembered fact has. Removed facts stay, so that a slip can be undone. */
export const remembered = () => ({
  audience: choice(AUDIENCES).notNull(),
  /** Kept for them alone: a surprise, a gift. Hidden while a companion is there. */
  forThemAlone: flag().notNull(),
  howWeKnow: choice(WAYS_WE_KNOW).notNull(),
  notedById: string()
    .$type<StaffId>()
    .references(() => staff.id),
  notedAt: instant().notNull(),
  changedAt: instant().notNull(),
  confirmedAt: instant(),
  /** Since then nobody speaks of it, on their own word: it stays, and no line, mail or reminder uses it. */
  mutedAt: instant(),
  removedAt: instant(),
  version: int().notNull(),
})
