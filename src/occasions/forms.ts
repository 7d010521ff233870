import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { oneOf, optionalId, partialDateFields, readPartialDate, requiredText } from '../web/fields.ts'
import { OCCASION_KINDS, RECURRENCES } from './occasion.ts'

export const OccasionForm = z
  .object({
    kind: oneOf(OCCASION_KINDS),
    name: requiredText('what it is', 80),
    recurrence: oneOf(RECURRENCES),
    ...partialDateFields('date'),
    withId: optionalId<'Person'>(),
    ...provenanceFields,
  })
  .transform(({ dateDay, dateMonth, dateYear, ...fields }, context) => {
    const date = readPartialDate('date', { day: dateDay, month: dateMonth, year: dateYear }, context)
    if (date?.day && date.month) {
      if (fields.recurrence === 'yearly' || date.year)
        return { ...fields, ...date, day: date.day, month: date.month }
      context.addIssue({ code: 'custom', path: ['dateYear'], message: 'What happens once needs its year.' })
    } else if (context.issues.length === 0) {
      context.addIssue({ code: 'custom', path: ['dateDay'], message: 'Please give its day and month.' })
    }
    return z.NEVER
  })
export type OccasionInput = z.output<typeof OccasionForm>
