import type { Tx } from '../../db/database.ts'
import { preferences } from '../../db/schema/facts.ts'
import { changeFact, confirmFact, noted, removalFrom, type Hand } from '../facts/commands.ts'
import { newId } from '../lib/id.ts'
import type { Change } from '../lib/saving.ts'
import type { PersonId } from '../people/person.ts'
import { factsChanged } from '../people/person-changed.ts'
import type { PreferenceInput } from './forms.ts'
import type { PreferenceId } from './preference.ts'

/** Remembers how somebody likes it. */
export async function addPreference(
  tx: Tx,
  personId: PersonId,
  input: PreferenceInput,
  hand: Hand,
): Promise<{ id: PreferenceId }> {
  const id = newId<'Preference'>(hand.now)
  const { text, area, habit } = input
  await tx.insert(preferences).values({ id, personId, text, area, habit, ...noted(input, hand) })
  await factsChanged(tx, [personId])
  return { id }
}

/** Corrects a preference. */
export function changePreference(
  tx: Tx,
  id: PreferenceId,
  input: PreferenceInput,
  { now }: Hand,
): Promise<Change> {
  return changeFact(tx, preferences, id, input, now)
}

/** Notes that they still like it so, or takes that back. */
export function confirmPreference(tx: Tx, id: string, confirmedAt: Date | null, hand: Hand): Promise<void> {
  return confirmFact(tx, preferences, id, confirmedAt, hand)
}

export const preferenceRemoval = removalFrom(preferences)
