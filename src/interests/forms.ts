import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { fold } from '../lib/text.ts'
import { oneOf, optionalOneOf, optionalText, requiredText, ticked } from '../web/fields.ts'
import { INTEREST_CATEGORIES, SIDES, STRENGTHS } from './interest.ts'

const WHAT = 'what they care about'

export const InterestForm = z.object({
  interest: requiredText(WHAT, 80).refine((text) => fold(text) !== '', `Please write ${WHAT}.`),
  category: oneOf(INTEREST_CATEGORIES),
  detail: optionalText(),
  strength: oneOf(STRENGTHS),
  side: optionalOneOf(SIDES),
  noSpoilers: ticked,
  ...provenanceFields,
})
export type InterestInput = z.output<typeof InterestForm>
