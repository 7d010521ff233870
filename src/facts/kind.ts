import type { z } from 'zod'
import type { Reader, Tx } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import type { PersonId } from '../people/person.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { Field, PartialDateField } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Hand, Removal } from './commands.ts'
import type { Provenance } from './fact.ts'

/** One control of a fact's form: a field, or a date of which parts may be unknown. */
export type Control = { field: Field } | { date: PartialDateField }

/** A fact as it stands, ready to be put into its form. */
export interface LoadedFact {
  id: string
  personId: PersonId
  values: Record<string, string>
  version: number
}

/** Suggestions for text fields, by the id that the field names in `list`. */
export type Suggestions = Record<string, string[]>

/**
 * A kind of fact that is added, corrected, removed and brought back the same way as every other. Each domain
 * describes its own in `kind.ts`; facts/routes.ts makes the routes and pages of it.
 */
export interface FactKind<
  Kind extends string,
  Input extends Provenance & { version: number },
  Choices = null,
> {
  /** As the pages say it: "preference". */
  noun: string
  /** As the addresses say it: "preferences". Also the id of its part of the card. */
  nouns: string
  /** The title of its form: "How Ray likes it". */
  title: (name: string) => string
  schema: z.ZodType<Input>
  /** What the form of a new one begins with, where the address asks for nothing else. */
  blank: (opened: { today: Day; by: StaffId }) => Record<string, string>
  /** What its form offers; `id` is '' for a new one. */
  choices: (reader: Reader, personId: PersonId, role: Role, id: string) => Promise<Choices>
  controls: (form: Form, choices: Choices) => Control[]
  suggestions?: (choices: Choices) => Suggestions
  load: (reader: Reader, id: Id<Kind>, role: Role) => Promise<LoadedFact | undefined>
  add: (tx: Tx, personId: PersonId, input: Input, hand: Hand) => Promise<Added>
  change: (tx: Tx, id: Id<Kind>, input: Input, hand: Hand) => Promise<Change | Refused>
  removal: Removal
  /** Where the owner may let none be kept of minors who are no customers: the field beside which that is said. */
  limitedOfMinors?: string
  /** The fact in a few words, for the sentence that confirms it. */
  inWords: (input: Input) => string
}
