import { z } from 'zod'
import {
  oneOf,
  optionalDay,
  optionalText,
  requiredDay,
  requiredId,
  requiredText,
  ticked,
} from '../web/fields.ts'
import { CASE_OUTCOMES, CONTACT_WAYS } from './case.ts'

/** That somebody got in touch, or tried to, and what the customer said. */
export const ContactForm = z.object({ how: oneOf(CONTACT_WAYS), said: optionalText(1000) })
export type ContactInput = z.output<typeof ContactForm>

/** What was promised to them. */
export const CasePromiseForm = z.object({
  text: requiredText('what you promised'),
  ownerId: requiredId<'Staff'>(),
  dueOn: optionalDay,
})
export type CasePromiseInput = z.output<typeof CasePromiseForm>

/** As long as it may be: it stands in a line of Today. */
export const SummaryForm = z.object({ summary: requiredText('what it is about', 80) })

export const HandOverForm = z.object({ toId: requiredId<'Staff'>() })

export const DueForm = z.object({ dueDay: requiredDay })

/** How it ended; why, where nobody got in touch; and whether somebody asks once more. */
export const ClosingForm = z.object({
  outcome: oneOf(CASE_OUTCOMES),
  reason: optionalText(300),
  asksLater: ticked,
})
export type ClosingInput = z.output<typeof ClosingForm>
