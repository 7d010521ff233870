import { z } from 'zod'
import { FEWEST_DAYS_KEPT, MOST_DAYS_KEPT } from '../organisation/privacy-rules.ts'
import { optionalText, version } from '../web/fields.ts'

const DAYS = `Please give a whole number of days, from ${String(FEWEST_DAYS_KEPT)} to ${String(MOST_DAYS_KEPT)}.`

/** What the owner may choose of what is kept of who looked. */
export const PrivacyForm = z.object({
  daysKept: z.coerce.number(DAYS).int(DAYS).min(FEWEST_DAYS_KEPT, DAYS).max(MOST_DAYS_KEPT, DAYS),
  notKept: optionalText(300),
  version,
})
export type PrivacySettings = z.output<typeof PrivacyForm>
