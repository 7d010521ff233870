import type { Reader } from '../../db/database.ts'
import { suggestionsFor, type Asked, type OpenSuggestions } from '../capture/open-suggestions.ts'
import { cautionsOf, type CautionRow } from '../cautions/queries.ts'
import { isWithoutLikesAndDays } from '../facts/minors-queries.ts'
import { interestsOf, type InterestRow } from '../interests/queries.ts'
import { dayIn } from '../lib/day.ts'
import { notesAbout, type NoteRow } from '../notes/queries.ts'
import { NOTES_ON_CARD } from '../notes/note.ts'
import { occasionsOf, type OccasionRow } from '../occasions/queries.ts'
import { personRowById, type Named, type PersonRow } from '../people/queries.ts'
import { preferencesOf, type PreferenceRow } from '../preferences/queries.ts'
import { peopleAround, tiesOf, type PersonAround } from '../relationships/queries.ts'
import type { Role } from '../staff/staff-member.ts'

/** Everything that we know of somebody who is no customer. */
export interface RelativeFacts {
  person: PersonRow
  /** What they are to the customers around them: "daughter" of Ray. */
  to: { word: string; customer: PersonAround }[]
  around: PersonAround[]
  interests: InterestRow[]
  preferences: PreferenceRow[]
  cautions: CautionRow[]
  occasions: OccasionRow[]
  notes: NoteRow[]
  /** The owner lets none be kept of them: a minor. */
  isWithoutLikesAndDays: boolean
  /** What the reader's latest note may be besides. */
  suggestions: OpenSuggestions | undefined
}

/** Gathers what the page of somebody who is no customer shows. */
export async function relativeFacts(
  reader: Reader,
  { id }: Named,
  asked: Asked,
): Promise<RelativeFacts | undefined> {
  const { role } = asked
  const person = await personRowById(reader, id)
  if (!person) return undefined
  const around = await peopleAround(reader, id, role)
  const notes = await notesAbout(reader, id, role, { limit: NOTES_ON_CARD + 1 })
  return {
    person,
    around,
    to: await seenByCustomers(reader, person, around, role),
    interests: await interestsOf(reader, [id], role),
    preferences: await preferencesOf(reader, id, role),
    cautions: await cautionsOf(reader, id, role),
    occasions: await occasionsOf(reader, id, role),
    notes,
    isWithoutLikesAndDays: await isWithoutLikesAndDays(reader, id, dayIn(asked.now, asked.timeZone)),
    suggestions: await suggestionsFor(reader, id, notes, asked),
  }
}

async function seenByCustomers(
  reader: Reader,
  { id }: PersonRow,
  around: readonly PersonAround[],
  role: Role,
): Promise<RelativeFacts['to']> {
  const customers = around.filter(({ isCustomer, endedOn }) => isCustomer && endedOn === null)
  const seen = await Promise.all(
    customers.map(async (customer) => {
      const self = (await tiesOf(reader, customer.id, role)).find((one) => one.id === id)
      return self ? [{ word: self.relation.word, customer }] : []
    }),
  )
  return seen.flat()
}
