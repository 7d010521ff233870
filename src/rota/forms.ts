import { z } from 'zod'
import { asTimeOfDay, type TimeOfDay } from '../lib/wall-time.ts'
import type { Hours } from '../reminders/duty.ts'
import { WEEKDAYS } from '../reminders/wishes.ts'
import { oneOf, optionalId, optionalText, requiredDay, requiredId, ticked } from '../web/fields.ts'

const time = z
  .string()
  .trim()
  .default('')
  .transform((text, context): TimeOfDay | null => {
    const read = text ? asTimeOfDay(text) : null
    if (read === undefined) context.addIssue({ code: 'custom', message: NO_TIME })
    return read ?? null
  })

const days = {
  ...{ day0: ticked, day1: ticked, day2: ticked, day3: ticked },
  ...{ day4: ticked, day5: ticked, day6: ticked },
}

/** Somebody's hours, every week on those days. */
export const ShiftsForm = z
  .object({ staffId: requiredId<'Staff'>(), ...days, from: time, until: time })
  .transform(({ staffId, from, until, ...typed }, context) => {
    const weekdays = WEEKDAYS.filter((weekday) => typed[`day${weekday}`])
    if (weekdays.length === 0)
      context.addIssue({ code: 'custom', path: ['day1'], message: 'Please choose at least one day.' })
    const hours = bothOrNone(from, until, context)
    if (!hours) context.addIssue({ code: 'custom', path: ['from'], message: NO_TIME })
    return hours ? { staffId, weekdays, ...hours } : z.NEVER
  })
export type ShiftsInput = z.output<typeof ShiftsForm>

/** A day on which it is otherwise. */
export const ExceptionForm = z
  .object({
    day: requiredDay,
    /** Empty for everybody. */
    whoId: optionalId<'Staff'>(),
    duty: oneOf(['off', 'on']),
    exceptFrom: time,
    exceptUntil: time,
    why: optionalText(100),
  })
  .transform(({ day, whoId: staffId, duty, exceptFrom, exceptUntil, why }, context) => {
    const isOn = duty === 'on'
    if (isOn && !staffId)
      context.addIssue({ code: 'custom', path: ['whoId'], message: 'Please choose who is on duty.' })
    const hours = bothOrNone(exceptFrom, exceptUntil, context, 'exceptFrom')
    return { day, staffId, isOn, hours: isOn ? hours : null, why }
  })
export type ExceptionInput = z.output<typeof ExceptionForm>

const NO_TIME = 'Please give a time such as 7:00 or 3pm.'

function bothOrNone(
  from: TimeOfDay | null,
  until: TimeOfDay | null,
  context: z.RefinementCtx,
  field = 'from',
): Hours | null {
  if (from && until) return { from, until }
  if (from ?? until) context.addIssue({ code: 'custom', path: [field], message: 'Please give both times.' })
  return null
}
