import { z } from 'zod'
import { AUDIENCES } from '../facts/fact.ts'
import type { Day } from '../lib/day.ts'
import {
  oneOf,
  optionalId,
  optionalOneOf,
  requiredDay,
  requiredId,
  requiredText,
  version,
} from '../web/fields.ts'
import { LONGEST_HEARD, TONES, WAYS_HEARD } from './comment.ts'

/** What was said elsewhere than in a survey, as somebody writes it down. */
export function heardForm(today: Day) {
  return z.object({
    words: requiredText('what was said', LONGEST_HEARD),
    channel: oneOf(WAYS_HEARD),
    day: requiredDay.refine((day) => day <= today, 'That is still to come.'),
    placeId: requiredId<'Place'>(),
    customerId: optionalId<'Person' | 'Customer'>(),
    tone: optionalOneOf(TONES),
    audience: oneOf(AUDIENCES),
    version,
  })
}
export type HeardInput = z.output<ReturnType<typeof heardForm>>

/** A theme that somebody chooses for a comment. */
export const ThemeChoiceForm = z.object({ theme: optionalId<'Theme'>() })

/** How a comment is meant; nothing leaves it to its number. */
export const ToneForm = z.object({ tone: optionalOneOf(TONES) })
