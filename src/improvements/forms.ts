import { z } from 'zod'
import type { Day } from '../lib/day.ts'
import { optionalId, optionalOneOf, optionalText, requiredDay, requiredText, version } from '../web/fields.ts'
import { DECISIONS } from './improvement.ts'

/** What customers said, and what is decided about it: what is decided wants its reason or its owner. */
export const ImprovementForm = z
  .object({
    title: requiredText('what is to be better, in a few words', 100),
    youSaid: requiredText('what customers said', 300),
    themeId: optionalId<'Theme'>(),
    decision: optionalOneOf(DECISIONS),
    reason: optionalText(300),
    ownerId: optionalId<'Staff'>(),
    version,
  })
  .superRefine(({ decision, reason, ownerId }, context) => {
    const ask = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    if (decision === 'do' && !ownerId) ask('ownerId', 'Please say who sees to it.')
    if (decision === 'not now' && !reason) ask('reason', 'Please say why not, in a sentence.')
  })
export type ImprovementInput = z.output<typeof ImprovementForm>

/** What we did, and since when. */
export function doneForm(today: Day) {
  return z.object({
    weDid: requiredText('what we did', 300),
    doneOn: requiredDay.refine((day) => day <= today, 'That is still to come.'),
  })
}
export type DoneInput = z.output<ReturnType<typeof doneForm>>

/** The mail to those who said it, as it is to go. */
export const TellingForm = z.object({
  mailSubject: requiredText('a subject', 140),
  mailText: requiredText('what they are told', 2000),
})
export type TellingInput = z.output<typeof TellingForm>

/** The comment that is added to an improvement. */
export const CommentChoiceForm = z.object({ improvementId: optionalId<'Improvement'>() })
