import { index, instant, int, json, string, table } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import type { MergeId } from '../../src/merges/merge.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { StoredRow } from '../stored-rows.ts'
import { staff } from './staff.ts'

/** Two who turned out to be one person. The address of the one who went leads to the one who stayed. */
export const merges = table(
  'merges',
  {
    id: string().$type<MergeId>().primaryKey(),
    // Neither points at people: the one is gone, and the other may be merged in turn.
    stayedId: string().$type<PersonId>().notNull(),
    wentId: string().$type<PersonId>().notNull(),
    mergedById: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    mergedAt: instant().notNull(),
    undoneById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    undoneAt: instant(),
  },
  (columns) => [
    index('merges_went').on(columns.wentId),
    index('merges_stayed').on(columns.stayedId),
    index('merges_merged').on(columns.mergedAt),
  ],
)

/** What a merge did to each row, in order, so that it can be taken back; forgotten once it no longer can. */
export const mergeSteps = table(
  'merge_steps',
  {
    id: string().$type<Id<'MergeStep'>>().primaryKey(),
    mergeId: string()
      .$type<MergeId>()
      .notNull()
      .references(() => merges.id),
    position: int().notNull(),
    /** The table of the row, by its name in the database. */
    tableName: string().notNull(),
    rowId: string().notNull(),
    before: json<StoredRow>().notNull(),
    /** Missing where the row went. */
    after: json<StoredRow>(),
  },
  (columns) => [index('merge_steps_merge').on(columns.mergeId, columns.position)],
)
