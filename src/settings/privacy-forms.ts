import { z } from 'zod'
import {
  FEWEST_DAYS_KEPT,
  MINORS_DETAILS,
  MOST_DAYS_KEPT,
  type MinorsDetail,
} from '../organisation/privacy-rules.ts'
import { optionalText, ticked, version } from '../web/fields.ts'

const DAYS = `Please give a whole number of days, from ${String(FEWEST_DAYS_KEPT)} to ${String(MOST_DAYS_KEPT)}.`

const ofMinors: Record<MinorsDetail, typeof ticked> = {
  familyName: ticked,
  birthYear: ticked,
  description: ticked,
  likesAndDays: ticked,
}

/** What the owner may choose of what is kept: of who looked, of minors, and what not at all. */
export const PrivacyForm = z
  .object({
    daysKept: z.coerce.number(DAYS).int(DAYS).min(FEWEST_DAYS_KEPT, DAYS).max(MOST_DAYS_KEPT, DAYS),
    notKept: optionalText(300),
    ...ofMinors,
    version,
  })
  .transform(({ daysKept, notKept, version, ...ticks }) => {
    return { daysKept, notKept, version, ofMinors: MINORS_DETAILS.filter((detail) => ticks[detail]) }
  })
export type PrivacySettings = z.output<typeof PrivacyForm>
