import { z } from 'zod'
import { asTimeOfDay } from '../lib/wall-time.ts'
import { ticked, version } from '../web/fields.ts'

export const PackRulesForm = z.object({
  isOn: ticked,
  weekday: z.coerce.number('Please choose a day.').int().min(0).max(6),
  at: z
    .string()
    .default('')
    .transform((text, context) => {
      const time = asTimeOfDay(text)
      if (time) return time
      context.addIssue({ code: 'custom', message: 'Please give a time such as 8:00 or 2pm.' })
      return z.NEVER
    }),
  version,
})
export type PackRulesInput = z.output<typeof PackRulesForm>
