import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { optionalDay, optionalText, requiredId, requiredText, ticked } from '../web/fields.ts'

const done = optionalText(300)

export const PromiseForm = z.object({
  text: requiredText('what we promised'),
  ownerId: requiredId<'Staff'>(),
  dueOn: optionalDay,
  /** Whether it was kept when the form was opened, so that the form asked what was done. */
  kept: ticked,
  done,
  ...provenanceFields,
})
export type PromiseInput = z.output<typeof PromiseForm>

export const KeepingForm = z.object({ done })
