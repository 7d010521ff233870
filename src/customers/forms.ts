import { z } from 'zod'
import { LANGUAGES, type Language } from '../lib/language.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import { personShape, readPerson, type PersonInput } from '../people/forms.ts'
import {
  optionalOneOf,
  optionalText,
  partialDateFields,
  readPartialDate,
  ticked,
  version,
} from '../web/fields.ts'
import { ReachPart, type ReachInput } from './reach-form.ts'

/** What a customer adds to the person that they are. */
export interface MembershipInput {
  memberNumber: string | null
  tier: string | null
  town: string | null
  since: PartialDate | null
  language: Language | null
  allowsMail: boolean
  allowsSurveys: boolean
}

/** Everything that the form of a customer tells. */
export interface CustomerInput {
  person: PersonInput
  membership: MembershipInput
  reach: ReachInput
}

const PersonPart = z
  .object(personShape)
  .transform((typed, context) => ({ person: readPerson({ ...typed, kind: 'person' }, context) }))

const MembershipPart = z
  .object({
    memberNumber: optionalText(40),
    tier: optionalText(60),
    town: optionalText(120),
    language: optionalOneOf(LANGUAGES),
    allowsMail: ticked,
    allowsSurveys: ticked,
    ...partialDateFields('since'),
  })
  .transform(({ sinceDay, sinceMonth, sinceYear, ...membership }, context) => {
    const parts = { day: sinceDay, month: sinceMonth, year: sinceYear }
    return { membership: { ...membership, since: readPartialDate('since', parts, context) } }
  })

const Opened = z.object({ version, isSomebodyElse: ticked })

/** A form that is made of several; each reads its own fields. */
export const CustomerForm = z.intersection(
  z.intersection(PersonPart, MembershipPart),
  z.intersection(ReachPart, Opened),
)
