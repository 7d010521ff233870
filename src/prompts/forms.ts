import { z } from 'zod'
import { asId } from '../lib/id.ts'
import { OUTCOMES } from './outcome.ts'

/** How a line went, in one tap. */
export const OutcomeForm = z.object({
  /** Its key. */
  line: z.string().min(1).max(200),
  /** To answer is to have asked: it goes on to the field. */
  outcome: z.enum([...OUTCOMES, 'answer']),
})

const personId = z
  .string()
  .optional()
  .transform((text) => asId<'Person'>(text ?? ''))

/** Who came along after all, or did not. */
export const CompanyForm = z.object({ came: personId, left: personId })
