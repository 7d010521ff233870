import { z } from 'zod'
import { optionalText, requiredId, requiredText } from '../web/fields.ts'

/** Whom somebody thanks, and for what. */
export const WellDoneForm = z.object({ toId: requiredId<'Staff'>(), moment: optionalText(200) })
export type WellDoneInput = z.output<typeof WellDoneForm>

/** What they did, once a tap has thanked them. */
export const WordsForm = z.object({ moment: requiredText('what they did', 200) })

export const RewardForm = z.object({ reward: requiredText('what they get', 100) })
