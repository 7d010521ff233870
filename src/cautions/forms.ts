import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { oneOf, optionalDay, optionalText, requiredText } from '../web/fields.ts'
import { CAUTION_KINDS } from './caution.ts'

export const CautionForm = z.object({
  kind: oneOf(CAUTION_KINDS),
  text: requiredText('what to mind'),
  detail: optionalText(),
  interest: optionalText(80),
  expiresOn: optionalDay,
  ...provenanceFields,
})
export type CautionInput = z.output<typeof CautionForm>
