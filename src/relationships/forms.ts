import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { readBirthday } from '../people/forms.ts'
import { PRONOUNS } from '../people/person.ts'
import {
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  partialDateFields,
  readPartialDate,
  requiredText,
  ticked,
} from '../web/fields.ts'
import { RELATIONSHIP_KINDS } from './relationship.ts'

const relationFields = {
  kind: oneOf(RELATIONSHIP_KINDS),
  word: optionalText(60),
  ...partialDateFields('since'),
  ...provenanceFields,
}

/** Somebody's person: new to us, or known already. */
export const AddPersonForm = z
  .object({
    name: requiredText('their name'),
    /** Who of those of that name it is: an id, or 'new'. */
    who: optionalText(),
    pronoun: optionalOneOf(PRONOUNS),
    about: optionalText(300),
    ...partialDateFields('birthday'),
    isMinor: ticked,
    ...relationFields,
    alsoPartners: ticked,
    addAnother: ticked,
  })
  .transform(({ birthdayDay, birthdayMonth, birthdayYear, ...typed }, context) => ({
    ...withSince(typed, context),
    birthday: readBirthday({ birthdayDay, birthdayMonth, birthdayYear }, context),
  }))
export type AddPersonInput = z.output<typeof AddPersonForm>

/** A relationship as it is corrected; `from` is the one on whose card it was opened. */
export const RelationshipForm = z
  .object({ ...relationFields, endedOn: optionalDay, from: optionalText() })
  .transform((typed, context) => withSince(typed, context))
export type RelationshipInput = z.output<typeof RelationshipForm>

function withSince<
  Typed extends { sinceDay: number | null; sinceMonth: number | null; sinceYear: number | null },
>({ sinceDay, sinceMonth, sinceYear, ...typed }: Typed, context: z.RefinementCtx) {
  const since = readPartialDate('since', { day: sinceDay, month: sinceMonth, year: sinceYear }, context)
  return { ...typed, since }
}
