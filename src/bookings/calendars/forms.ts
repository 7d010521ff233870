import { z } from 'zod'
import { webAddress } from '../../addresses/form.ts'
import { asTimeOfDay } from '../../lib/wall-time.ts'
import { optionalText, version } from '../../web/fields.ts'
import { USUAL_ARRIVAL } from '../booking.ts'
import { USUAL_WEEKS, WEEKS_AHEAD } from './calendar.ts'

const allDayTime = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return USUAL_ARRIVAL
    const time = asTimeOfDay(text)
    if (time) return time
    context.addIssue({ code: 'custom', message: 'Please give a time such as 15:00 or 3pm.' })
    return z.NEVER
  })

const weeksAhead = z.coerce
  .number()
  .transform((weeks) => WEEKS_AHEAD.find((each) => each === weeks) ?? USUAL_WEEKS)
  .catch(USUAL_WEEKS)

/** What a manager chooses about an address of bookings. */
export const CalendarForm = z.object({
  address: webAddress('the address of the calendar'),
  name: optionalText(60),
  weeksAhead,
  allDayTime,
  version,
})
export type CalendarInput = Omit<z.output<typeof CalendarForm>, 'version'>
