import { z } from 'zod'
import { requiredText, ticked, version } from '../../web/fields.ts'
import { LONGEST, standingForm } from '../forms.ts'

const written = {
  text: requiredText('what there is to say', LONGEST),
  part: requiredText('your part in it', 60),
  isForColleagues: ticked,
}

/** A word on how it stands. */
export function updateForm(moment: { now: Date; timeZone: string }) {
  return z
    .intersection(z.object({ ...written, mailsThem: ticked }), standingForm(moment))
    .refine(({ isForColleagues, mailsThem }) => !(isForColleagues && mailsThem), {
      path: ['mailsThem'],
      message: 'What is for colleagues only is not sent to those affected.',
    })
}
export type UpdateInput = z.output<ReturnType<typeof updateForm>>

/** An update to correct: nothing is sent, and what it said before is kept. */
export const CorrectionForm = z.object({ ...written, version })
export type CorrectionInput = z.output<typeof CorrectionForm>
