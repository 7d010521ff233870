import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { oneOf, requiredText } from '../web/fields.ts'
import { HABITS, PREFERENCE_AREAS } from './preference.ts'

export const PreferenceForm = z.object({
  text: requiredText('how they like it'),
  area: oneOf(PREFERENCE_AREAS),
  habit: oneOf(HABITS),
  ...provenanceFields,
})
export type PreferenceInput = z.output<typeof PreferenceForm>
