import { z } from 'zod'
import { LONGEST_NOTE } from '../notes/note.ts'

/** An answer to one suggestion, or to all that are left. */
export const AnswerForm = z.object({
  key: z.string().regex(/^(?:all|[0-9a-f]{20})$/),
  answer: z.enum(['accept', 'dismiss']),
})

/** What somebody is writing, before it is saved. */
export const WordingForm = z.object({ text: z.string().max(LONGEST_NOTE).catch('') })
