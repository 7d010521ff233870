import { z } from 'zod'

/** A code of an app, or a recovery code. */
export const CodeForm = z.object({
  code: z
    .string('Please write the code.')
    .trim()
    .min(1, 'Please write the code.')
    .max(40, 'That is too long for a code.'),
  to: z.string().default(''),
})

/** A first code, and the key that it was made from, as the page had it. */
export const SetUpForm = CodeForm.extend({ key: z.string().max(300).default('') })
