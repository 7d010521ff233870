import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { optionalDay, optionalText, requiredId, requiredText, ticked } from '../web/fields.ts'

/** What was done to keep a promise. */
export const whatWasDone = optionalText(300)

export const PromiseForm = z.object({
  text: requiredText('what we promised'),
  ownerId: requiredId<'Staff'>(),
  dueOn: optionalDay,
  /** Whether it was kept when the form was opened, so that the form asked what was done. */
  kept: ticked,
  done: whatWasDone,
  ...provenanceFields,
})
export type PromiseInput = z.output<typeof PromiseForm>
