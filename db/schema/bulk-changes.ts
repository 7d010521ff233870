import { choice, index, instant, json, string, table } from '../dialect/index.ts'
import {
  BULK_KINDS,
  STEP_OUTCOMES,
  type BulkChangeId,
  type BulkStepId,
} from '../../src/bulk-changes/bulk-change.ts'
import type { InterestId } from '../../src/interests/interest.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { interests } from './interests.ts'
import { staff } from './staff.ts'

/** One change, made to many customers at once. */
export const bulkChanges = table(
  'bulk_changes',
  {
    id: string().$type<BulkChangeId>().primaryKey(),
    kind: choice(BULK_KINDS).notNull(),
    /** The tier that is set; null for none, and where it is not about tiers. */
    tier: string(),
    interestId: string()
      .$type<InterestId>()
      .references(() => interests.id),
    madeById: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    madeAt: instant().notNull(),
    finishedAt: instant(),
    undoneById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    undoneAt: instant(),
    undoFinishedAt: instant(),
  },
  (columns) => [index('bulk_changes_made').on(columns.madeAt)],
)

/** What it does to each of them, and how to take it back. */
export const bulkSteps = table(
  'bulk_steps',
  {
    id: string().$type<BulkStepId>().primaryKey(),
    bulkChangeId: string()
      .$type<BulkChangeId>()
      .notNull()
      .references(() => bulkChanges.id),
    // Nobody is pointed at: whoever is merged away meanwhile is left alone.
    personId: string().$type<PersonId>().notNull(),
    /** How it was when somebody looked at what would change; what has changed since is left as it is. */
    before: string().notNull(),
    /** The facts that it added or took away. */
    factIds: json<string[]>().notNull(),
    outcome: choice(STEP_OUTCOMES).notNull(),
    doneAt: instant(),
  },
  (columns) => [
    index('bulk_steps_next').on(columns.bulkChangeId, columns.outcome, columns.id),
    index('bulk_steps_person').on(columns.personId),
  ],
)
