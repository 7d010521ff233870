import { z } from 'zod'
import { asTimeOfDay } from '../lib/wall-time.ts'
import { readWishes, wishesFields } from '../my-mails/forms.ts'
import { DETAILS_IN_MAILS } from '../organisation/mail-rules.ts'
import { oneOf, optionalText, version } from '../web/fields.ts'

/** What the owner may choose for every mail, and for whoever has chosen nothing. */
export function mailSettingsForm(tiers: readonly string[]) {
  return z
    .object({ ...ruleFields, ...wishesFields, version })
    .transform((typed, context) => readWishes(typed, tiers, context))
}
export type MailSettings = z.output<ReturnType<typeof mailSettingsForm>>

const senderAddress = z
  .string()
  .trim()
  .max(254, 'That is too long for an e-mail.')
  .optional()
  .transform((text) => (text ? text : null))
  .pipe(z.email('Please write an e-mail such as desk@example.com.').nullable())

const time = z
  .string()
  .default('')
  .transform((text, context) => {
    const read = asTimeOfDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'Please give a time such as 21:00.' })
    return z.NEVER
  })

const ruleFields = {
  senderName: optionalText(100),
  senderAddress,
  details: oneOf(DETAILS_IN_MAILS),
  quietFrom: time,
  quietUntil: time,
}
