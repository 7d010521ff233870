import { z } from 'zod'
import { requiredText, version } from '../web/fields.ts'

/** The most words that suggest a theme. */
const LONGEST_WORDS = 1000

export const ThemeForm = z.object({
  name: requiredText('what it is called', 60),
  words: z
    .string()
    .default('')
    .pipe(z.string().trim().max(LONGEST_WORDS, `Please keep it under ${LONGEST_WORDS} characters.`)),
  version,
})
export type ThemeInput = z.output<typeof ThemeForm>
