import { z } from 'zod'
import { mailAddress } from '../mail/address.ts'

/** Whom a test mail goes to. */
export const TestMailForm = z.object({
  email: z
    .string('Please write an address.')
    .max(254, 'That is too long for an e-mail.')
    .transform((text, context) => {
      const address = mailAddress(text)
      if (address !== undefined) return address
      context.addIssue({ code: 'custom', message: 'Please write an e-mail such as ana@example.com.' })
      return z.NEVER
    }),
})
