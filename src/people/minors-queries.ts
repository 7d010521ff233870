import type { Reader } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import { privacyRulesOf } from '../organisation/privacy-rules-queries.ts'
import type { MinorsLimit } from './minors.ts'

/** What may be kept of whoever is a minor on that day, as the owner chose. */
export async function minorsLimitOf(reader: Reader, today: Day): Promise<MinorsLimit> {
  return { kept: (await privacyRulesOf(reader)).ofMinors, today }
}
