import { z } from 'zod'
import { OUTCOMES } from './outcome.ts'

/** How a line went, in one tap. */
export const OutcomeForm = z.object({
  /** Its key. */
  line: z.string().min(1).max(200),
  outcome: z.enum(OUTCOMES),
})
