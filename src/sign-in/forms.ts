import { z } from 'zod'
import { presentPassword } from '../staff/password-field.ts'

/** What the sign-in page may say. */
export const SignInForm = z.object({
  email: z
    .string('Please write your e-mail.')
    .trim()
    .min(1, 'Please write your e-mail.')
    .max(254, 'That is too long for an e-mail.')
    .toLowerCase(),
  password: presentPassword,
  /** The page that was asked for at the door. */
  to: z.string().default(''),
})
