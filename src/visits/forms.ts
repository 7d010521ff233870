import { z } from 'zod'
import { asId } from '../lib/id.ts'
import { asTimeOfDay } from '../lib/wall-time.ts'
import type { PersonId } from '../people/person.ts'
import { optionalText, requiredDay, ticked, version } from '../web/fields.ts'
import { isDeskDay } from './visit.ts'

/** What to say where a time is missing, or is none. */
export const TIME_MISSING = 'Please give a time such as 9:40 or 2pm.'

const time = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const read = asTimeOfDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: TIME_MISSING })
    return z.NEVER
  })

const partySize = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    if (/^[1-9]\d{0,2}$/u.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'Please give a number of people, such as 4.' })
    return z.NEVER
  })

const visitFields = {
  /** Somebody more to add, as typed. */
  who: optionalText(100),
  /** Which of those who were found for `whoAsked` it is. */
  whoId: optionalText(),
  whoAsked: optionalText(100),
  day: requiredDay.refine(isDeskDay, 'Please look at the year.'),
  time,
  purpose: optionalText(100),
  partySize,
  hostId: z
    .string()
    .optional()
    .transform((text) => (text ? (asId<'Staff'>(text) ?? null) : null)),
  /** They are here already. */
  here: ticked,
  version,
}

/** A visit to plan, or somebody who has just walked in. */
export const VisitForm = z.object(visitFields).transform(({ here, day, time: at, ...input }, context) => {
  if (here) return { ...input, when: 'now' as const }
  if (at !== null) return { ...input, when: { day, time: at } }
  context.addIssue({ code: 'custom', path: ['time'], message: TIME_MISSING })
  return z.NEVER
})
export type VisitInput = z.output<typeof VisitForm>

/** The one line of Today; the day is that of the page it was written on. */
export const VisitLineForm = z.object({
  line: z.string('').trim().max(200, 'Please keep it to one line.').default(''),
  day: requiredDay.refine(isDeskDay, 'Please look at the year.'),
})

/** The people that a form has ticked under such names: `customer-<id>`, `companion-<id>`. */
export function tickedPeople(values: Record<string, string>, part: 'customer' | 'companion'): PersonId[] {
  return Object.keys(values).flatMap((name) => {
    const id = name.startsWith(`${part}-`) ? asId<'Person'>(name.slice(part.length + 1)) : undefined
    return id ? [id] : []
  })
}
