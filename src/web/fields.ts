import { z } from 'zod'
import { asDay } from '../lib/day.ts'
import { asId, type Id } from '../lib/id.ts'
import { isPartialDate, type PartialDate } from '../lib/partial-date.ts'

/** Fields that many forms share. Messages are sentences to the person who fills them in. */

/** A line of text that has to be there. */
export function requiredText(what: string, max = 200) {
  return z
    .string(`Please write ${what}.`)
    .trim()
    .min(1, `Please write ${what}.`)
    .max(max, `Please keep it under ${max} characters.`)
}

/** A line of text that may stay empty; empty is null. */
export function optionalText(max = 200) {
  return z
    .string()
    .trim()
    .max(max, `Please keep it under ${max} characters.`)
    .optional()
    .transform((text) => (text ? text : null))
}

/** One of a list, or a sentence. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, 'Please choose one of the list.')
}

/** One of a list, or nothing. */
export function optionalOneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union(
      [z.literal(''), z.enum(values, 'Please choose one of the list.')],
      'Please choose one of the list.',
    )
    .optional()
    .transform((value) => (value === '' || value === undefined ? null : value))
}

/** Somebody or something chosen from a list, or nothing. */
export function optionalId<Kind extends string>() {
  return z
    .string()
    .optional()
    .transform((text, context): Id<Kind> | null => {
      const id = text ? asId<Kind>(text) : null
      if (id === undefined) context.addIssue({ code: 'custom', message: 'Please choose one of the list.' })
      return id ?? null
    })
}

/** Somebody or something that has to be chosen from a list. */
export function requiredId<Kind extends string>() {
  return z.string().transform((text, context): Id<Kind> => {
    const id = asId<Kind>(text)
    if (id) return id
    context.addIssue({ code: 'custom', message: 'Please choose one of the list.' })
    return z.NEVER
  })
}

/** A box that is ticked or not. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '')

/** A calendar day from a date field, or nothing. */
export const optionalDay = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const day = asDay(text)
    if (day) return day
    context.addIssue({ code: 'custom', message: 'Please give a day that exists, such as 2026-11-21.' })
    return z.NEVER
  })

/** A calendar day that has to be there. */
export const requiredDay = optionalDay.transform((day, context) => {
  if (day) return day
  context.addIssue({ code: 'custom', message: 'Please give a day.' })
  return z.NEVER
})

/** The version at which the form was opened. */
export const version = z.coerce.number().int().min(0).catch(0)

const datePart = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? Number(text) : null))

/** The three fields of a date of which any part may be unknown: `<name>Day`, `<name>Month`, `<name>Year`. */
export function partialDateFields<const Name extends string>(name: Name) {
  return { [`${name}Day`]: datePart, [`${name}Month`]: datePart, [`${name}Year`]: datePart } as Record<
    `${Name}Day` | `${Name}Month` | `${Name}Year`,
    typeof datePart
  >
}

/** Reads the three parts together; adds an issue at `<name>Day` where there is no such date. */
export function readPartialDate(
  name: string,
  parts: { day: number | null; month: number | null; year: number | null },
  context: z.RefinementCtx,
): PartialDate | null {
  if (parts.day === null && parts.month === null && parts.year === null) return null
  if (isPartialDate(parts)) return parts
  context.addIssue({
    code: 'custom',
    path: [`${name}Day`],
    message: 'There is no such date. Leave out what you don’t know; a day needs its month.',
  })
  return null
}
