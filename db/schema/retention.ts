import { index, instant, int, json, string, table } from '../dialect/index.ts'
import type { Counts, RetentionRunId } from '../../src/retention/retention.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'

/** One row, once the owner has chosen: how long what is remembered. Null for as long as anybody wants. */
export const retentionRules = table('retention_rules', {
  id: string().primaryKey(),
  notesMonths: int(),
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
