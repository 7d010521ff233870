import { z } from 'zod'
import { isTimeZone } from '../lib/wall-time.ts'
import { newPassword } from '../staff/password-field.ts'
import { oneOf, requiredText, version } from '../web/fields.ts'
import { CUSTOMER_WORDS, readTiers } from '../organisation/organisation.ts'

const organisationFields = {
  organisation: requiredText('the name of your business'),
  customerWord: oneOf(CUSTOMER_WORDS),
  timeZone: z
    .string('Please choose a time zone.')
    .refine(isTimeZone, 'Please choose a time zone of the list.'),
}

/** The first page of an empty Rapport. */
export const WelcomeForm = z.object({
  ...organisationFields,
  name: requiredText('your name'),
  email: z
    .string('Please write your e-mail.')
    .trim()
    .max(254, 'That is too long for an e-mail.')
    .toLowerCase()
    .pipe(z.email('Please write an e-mail such as ana@example.com.')),
  password: newPassword,
})
export type Welcome = z.output<typeof WelcomeForm>

export const SettingsForm = z.object({
  ...organisationFields,
  tiers: z
    .string()
    .max(2000, 'Please keep the tiers under 2000 characters.')
    .default('')
    .transform(readTiers),
  version,
})
export type Settings = z.output<typeof SettingsForm>

/** Clearing the demo asks for the organisation's name, so that nobody does it by a slip. */
export const ClearDemoForm = z.object({ organisation: z.string().trim().default('') })
