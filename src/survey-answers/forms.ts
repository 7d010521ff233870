import { z } from 'zod'
import { asScore } from '../surveys/content.ts'
import { LONGEST_COMMENT } from './answer.ts'

/** Both are answered in the customer's language by the page itself, so the sentences here only say that something is wrong. */
export const ScoreForm = z.object({
  score: z
    .string()
    .default('')
    .transform((text, context) => {
      const score = asScore(text)
      if (score !== undefined) return score
      context.addIssue({ code: 'custom', message: 'none' })
      return z.NEVER
    }),
})

export const CommentForm = z.object({
  comment: z.string().default('').pipe(z.string().trim().max(LONGEST_COMMENT, 'long')),
})
