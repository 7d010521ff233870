import { day, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { Counts, KeptCustomerId, RetentionRunId } from '../../src/retention/retention.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { customers } from './people.ts'
import { staff } from './staff.ts'

/** One row, once the owner has chosen: how long what is remembered. Null for as long as anybody wants. */
export const retentionRules = table('retention_rules', {
  id: string().primaryKey(),
  notesMonths: int(),
  visitsMonths: int(),
  finishedMonths: int(),
  removedMonths: int(),
  surveysMonths: int(),
  textsDays: int().notNull(),
  reviewMonths: int(),
  eraseMonths: int(),
  /** Who chose so; points at nobody, so that a rule outlives whoever made it. */
  setById: string().$type<StaffId>().notNull(),
  setAt: instant().notNull(),
  version: int().notNull(),
})

/** That what was due was forgotten: how much of each kind, and of whom never. */
export const retentionRuns = table(
  'retention_runs',
  {
    id: string().$type<RetentionRunId>().primaryKey(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    counts: json<Counts>().notNull(),
  },
  (columns) => [index('retention_runs_started').on(columns.startedAt)],
)

/** A customer who was looked over and is kept for now: until that day nobody is asked about them again. */
export const keptCustomers = table(
  'kept_customers',
  {
    id: string().$type<KeptCustomerId>().primaryKey(),
    customerId: string()
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    keptById: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    keptAt: instant().notNull(),
    until: day().notNull(),
  },
  (columns) => [uniqueIndex('kept_customers_customer').on(columns.customerId)],
)
