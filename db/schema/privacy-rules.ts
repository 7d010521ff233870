import { int, json, string, table } from '../dialect/index.ts'
import type { MinorsDetail } from '../../src/organisation/privacy-rules.ts'

/** One row, once the owner has chosen. */
export const privacyRules = table('privacy_rules', {
  id: string().primaryKey(),
  /** For how many days it is kept who looked. A trigger of the record reads it too. */
  daysKept: int().notNull(),
  /** What else is not kept, in the owner’s own words. */
  notKept: string(),
  /** What is kept of minors besides the least; null until the owner has chosen. */
  ofMinors: json<MinorsDetail[]>(),
  version: int().notNull(),
})
