import { z } from 'zod'
import { version } from '../web/fields.ts'

/** The longest that can be said, in months: a hundred years. */
const LONGEST = 1200

function number(least: number, most: number, unit: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{0,5}$/u, `Please give a whole number of ${unit}.`)
    .refine((text) => text === '' || (Number(text) >= least && Number(text) <= most), {
      message: `Please give ${least} to ${most} ${unit}, or nothing.`,
    })
    .transform((text) => (text === '' ? null : Number(text)))
}

const months = (least = 1) => number(least, LONGEST, 'months').default(null)

/** How long what is kept, as the owner says it; nothing is for as long as anybody wants. */
export const RetentionForm = z
  .object({
    ...{ notesMonths: months(), visitsMonths: months(), finishedMonths: months(), removedMonths: months() },
    // The days between two surveys are reckoned from them.
    surveysMonths: months(6),
    textsDays: number(1, 90, 'days').transform((days) => days ?? 90),
    ...{ reviewMonths: months(), eraseMonths: months(6) },
    /** The rules whose outcome was shown: only those can be turned on. */
    shown: z.string().max(500).default(''),
    version,
  })
  .refine(
    ({ reviewMonths, eraseMonths }) =>
      eraseMonths === null || (reviewMonths !== null && reviewMonths < eraseMonths),
    {
      path: ['eraseMonths'],
      message: 'Please let them stand on the list to look over first: fewer months there, and more here.',
    },
  )
