import type { Tx } from '../../db/database.ts'
import { cautions } from '../../db/schema/facts.ts'
import { changeFact, noted, removalFrom, type Hand } from '../facts/commands.ts'
import type { InterestId } from '../interests/interest.ts'
import { interestNamed } from '../interests/queries.ts'
import { newId } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { factsChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { CautionId } from './caution.ts'
import type { CautionInput } from './forms.ts'

/** Remembers something to mind. */
export async function addCaution(
  tx: Tx,
  personId: PersonId,
  input: CautionInput,
  hand: Hand,
): Promise<Added> {
  const topic = await topicOf(tx, input)
  if ('refused' in topic) return topic
  const { kind, text, detail, expiresOn } = input
  const id = newId<'Caution'>(hand.now)
  await tx
    .insert(cautions)
    .values({ id, personId, kind, text, detail, expiresOn, ...topic, ...noted(input, hand) })
  await factsChanged(tx, [personId])
  return { id }
}

/** Corrects something to mind. */
export async function changeCaution(
  tx: Tx,
  id: CautionId,
  { interest, ...input }: CautionInput,
  { now }: Hand,
): Promise<Change | Refused> {
  const topic = await topicOf(tx, { interest })
  if ('refused' in topic) return topic
  return changeFact(tx, cautions, id, { ...input, ...topic }, now)
}

export const cautionRemoval = removalFrom(cautions)

/** The entry of the catalogue that a topic to avoid is about. */
async function topicOf(
  tx: Tx,
  { interest }: Pick<CautionInput, 'interest'>,
): Promise<{ interestId: InterestId | null } | Refused> {
  if (interest === null) return { interestId: null }
  const entry = await interestNamed(tx, interest)
  if (entry) return { interestId: entry.id }
  const sentence = 'We have no interest by this name. Pick one of the list, or leave it empty.'
  return { refused: { field: 'interest', sentence } }
}
