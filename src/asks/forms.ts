import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { optionalDay, optionalId, requiredDay, requiredText } from '../web/fields.ts'

export const AskForm = z
  .object({
    question: requiredText('what to ask'),
    aboutId: optionalId<'Person'>(),
    fromDay: requiredDay,
    untilDay: optionalDay,
    ...provenanceFields,
  })
  .refine(({ fromDay, untilDay }) => untilDay === null || fromDay <= untilDay, {
    path: ['untilDay'],
    message: 'Please give a day after the one it begins on.',
  })
export type AskInput = z.output<typeof AskForm>
