import { instant, json, string, table } from '../dialect/index.ts'
import type { ErasureId, LeftFiles } from '../../src/erasure/erasure.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'

/** That somebody was erased: who did it and when, and of whom no more than the ids that lead nowhere now. */
export const erasures = table('erasures', {
  id: string().$type<ErasureId>().primaryKey(),
  at: instant().notNull(),
  /** Points at nobody: after going back to a backup it may name a colleague who came later. */
  staffId: string().$type<StaffId>().notNull(),
  personIds: json<PersonId[]>().notNull(),
  /** What was about others too and was taken away whole, as its table and id. */
  away: json<string[]>().notNull(),
  /** The files that are still to go; forgotten once they have. */
  filesLeft: json<LeftFiles>(),
  /** When nothing of them was left in any file. */
  clearedAt: instant(),
})
