import { z } from 'zod'
import { newPassword } from '../staff/password-field.ts'

/** What whoever forgot their password says. */
export const ForgottenForm = z.object({
  email: z
    .string('Please write your e-mail.')
    .trim()
    .min(1, 'Please write your e-mail.')
    .max(254, 'That is too long for an e-mail.')
    .toLowerCase(),
})

export const NewPasswordForm = z.object({ password: newPassword })
