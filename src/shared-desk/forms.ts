import { z } from 'zod'
import { presentPassword } from '../staff/password-field.ts'
import { pinProblem } from './pin.ts'

/** A PIN that somebody chooses, with their password. */
export const PinForm = z.object({
  present: presentPassword,
  pin: z
    .string('Please choose a PIN.')
    .trim()
    .superRefine((pin, context) => {
      const message = pinProblem(pin)
      if (message) context.addIssue({ code: 'custom', message })
    }),
})

/** What lifts the cover of a desk. */
export const UncoverForm = z.object({
  pin: z.string().trim().max(20).default(''),
  password: z.string().max(500).default(''),
  to: z.string().default(''),
})

/** The page that was open when the desk was covered, and what was written there and not sent. */
export const CoverForm = z.object({ to: z.string().default(''), left: z.string().max(150_000).default('') })
