import { z } from 'zod'
import { asId, type Id } from '../lib/id.ts'
import { CUSTOMER_CHOICES, PERSON_CHOICES, type Choices } from './merge.ts'

const person = z.string().transform((text, ctx): Id<'Person'> => {
  const id = asId<'Person'>(text)
  if (id) return id
  ctx.addIssue({ code: 'custom', message: 'Please choose two people.' })
  return z.NEVER
})

/** Which two. */
export const MergeForm = z.object({ one: person, other: person })

/** Whose word counts where they differ; what says neither is left to those who stay. */
export function choicesIn(values: Readonly<Record<string, string>>): Choices {
  const all = [...Object.keys(PERSON_CHOICES), ...Object.keys(CUSTOMER_CHOICES)]
  return Object.fromEntries(
    all.flatMap((name) => {
      const value = values[name]
      return value === 'stays' || value === 'goes' ? [[name, value]] : []
    }),
  )
}
