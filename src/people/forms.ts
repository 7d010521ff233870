import { z } from 'zod'
import type { PartialDate } from '../lib/partial-date.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import {
  optionalDay,
  optionalOneOf,
  optionalText,
  partialDateFields,
  readPartialDate,
  requiredText,
  ticked,
  version,
} from '../web/fields.ts'
import { PERSON_KINDS, PRONOUNS } from './person.ts'

/** The fields of a person, which the form of a customer has too. `readPerson` makes the whole of them. */
export const personShape = {
  name: requiredText('their name'),
  goesBy: optionalText(80),
  formerName: optionalText(),
  pronunciation: optionalText(80),
  addressAs: optionalText(80),
  addressWhen: optionalText(80),
  pronoun: optionalOneOf(PRONOUNS),
  kind: z.enum(PERSON_KINDS).catch('person'),
  about: optionalText(300),
  ...partialDateFields('birthday'),
  isMinor: ticked,
  ageIsPrivate: ticked,
  hasDied: ticked,
  diedOn: optionalDay,
  sensitiveUntil: optionalDay,
}

type PersonTyped = z.output<z.ZodObject<typeof personShape>>
type Birthday = Pick<PersonTyped, `birthday${'Day' | 'Month' | 'Year'}`>

/** A person as a form has told of them. `sensitiveUntil` stays as it is where it is left out. */
export type PersonInput = Omit<PersonTyped, keyof Birthday | 'sensitiveUntil'> & {
  birthday: PartialDate | null
  sensitiveUntil?: PersonTyped['sensitiveUntil'] | undefined
}

/** A person of whom only the name is known. */
export function byName(name: string): PersonInput {
  const nothingElse = {
    goesBy: null,
    formerName: null,
    pronunciation: null,
    addressAs: null,
    addressWhen: null,
  }
  return {
    ...nothingElse,
    ...{ name, kind: 'person', pronoun: null, about: null, birthday: null },
    ...{ isMinor: false, ageIsPrivate: false, hasDied: false, diedOn: null },
  }
}

/** What the fields of `personShape` say together; for the transform of a form that has them. */
export function readPerson(typed: PersonTyped, context: z.RefinementCtx): PersonInput {
  const { birthdayDay, birthdayMonth, birthdayYear, ...person } = typed
  return { ...person, birthday: readBirthday({ birthdayDay, birthdayMonth, birthdayYear }, context) }
}

/** The three parts of a birthday together, as far as they are known. */
export function readBirthday(typed: Birthday, context: z.RefinementCtx): PartialDate | null {
  const parts = { day: typed.birthdayDay, month: typed.birthdayMonth, year: typed.birthdayYear }
  return readPartialDate('birthday', parts, context)
}

export const PersonForm = z
  .object({ ...personShape, version })
  .transform((typed, context) => ({ ...readPerson(typed, context), version: typed.version }))

/** A sensitive time that somebody sent who may not set one is dropped: what is set stays as it is. */
export function withinRole<Input extends PersonInput>(input: Input, role: Role): Input {
  return permits(role, 'set a sensitive time') ? input : { ...input, sensitiveUntil: undefined }
}
