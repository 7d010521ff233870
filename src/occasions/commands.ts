import type { Tx } from '../../db/database.ts'
import { occasions } from '../../db/schema/facts.ts'
import { changeFact, noted, removalFrom, type Hand } from '../facts/commands.ts'
import { newId } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { isInCircleOf } from '../people/circle-queries.ts'
import type { PersonId } from '../people/person.ts'
import type { OccasionInput } from './forms.ts'
import type { OccasionId } from './occasion.ts'
import { occasionForForm } from './queries.ts'

/** Remembers a date of theirs. */
export async function addOccasion(
  tx: Tx,
  personId: PersonId,
  input: OccasionInput,
  hand: Hand,
): Promise<Added> {
  const { kind, name, recurrence, day, month, year, withId } = input
  if (!(await isInCircleOf(tx, personId, input.withId, hand.role))) return notTheirs
  const id = newId<'Occasion'>(hand.now)
  await tx
    .insert(occasions)
    .values({ id, personId, kind, name, recurrence, day, month, year, withId, ...noted(input, hand) })
  return { id }
}

/** Corrects a date of theirs. */
export async function changeOccasion(
  tx: Tx,
  id: OccasionId,
  input: OccasionInput,
  hand: Hand,
): Promise<Change | Refused> {
  const occasion = await occasionForForm(tx, id, hand.role)
  if (!occasion) return 'gone'
  if (!(await isInCircleOf(tx, occasion.personId, input.withId, hand.role))) return notTheirs
  return changeFact(tx, occasions, id, input, hand.now)
}

export const occasionRemoval = removalFrom(occasions)

const notTheirs: Refused = { refused: { field: 'withId', sentence: 'Please choose one of their people.' } }
