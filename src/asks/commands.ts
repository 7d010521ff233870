import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { asks } from '../../db/schema/facts.ts'
import { changeFact, noted, removalFrom, type Hand } from '../facts/commands.ts'
import { enterDone } from '../facts/enter.ts'
import { newId } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { isInCircleOf } from '../people/circle-queries.ts'
import type { NoteId } from '../notes/note.ts'
import type { PersonId } from '../people/person.ts'
import { readableBy } from '../staff/permissions.ts'
import type { AskId } from './ask.ts'
import type { AskInput } from './forms.ts'
import { askForForm } from './queries.ts'

/** Remembers something to ask about, and the note that told of it where there is one. */
export async function addAsk(
  tx: Tx,
  personId: PersonId,
  input: AskInput,
  hand: Hand,
  noteId: NoteId | null = null,
): Promise<Added> {
  if (!(await isInCircleOf(tx, personId, input.aboutId, hand.role))) return notTheirs
  const { question, aboutId, fromDay, untilDay } = input
  const id = newId<'Ask'>(hand.now)
  await tx
    .insert(asks)
    .values({ id, personId, question, aboutId, fromDay, untilDay, noteId, ...noted(input, hand) })
  return { id }
}

/** Corrects something to ask about. */
export async function changeAsk(tx: Tx, id: AskId, input: AskInput, hand: Hand): Promise<Change | Refused> {
  const ask = await askForForm(tx, id, hand.role)
  if (!ask) return 'gone'
  const isKept = ask.values.aboutId === (input.aboutId ?? '')
  if (!isKept && !(await isInCircleOf(tx, ask.personId, input.aboutId, hand.role))) return notTheirs
  return changeFact(tx, asks, id, input, hand.now)
}

/** Notes that it was asked; it is not offered again. Gone where there is none, or none that the hand may read. */
export function closeAsk(tx: Tx, id: AskId, hand: Hand): Promise<'asked' | 'gone'> {
  return setAsked(tx, id, hand.now, hand)
}

/** Takes back that it was asked. */
export function reopenAsk(tx: Tx, id: AskId, hand: Hand): Promise<'asked' | 'gone'> {
  return setAsked(tx, id, null, hand)
}

export const askRemoval = removalFrom(asks)

const notTheirs: Refused = { refused: { field: 'aboutId', sentence: 'Please choose one of their people.' } }

async function setAsked(tx: Tx, id: AskId, askedAt: Date | null, hand: Hand): Promise<'asked' | 'gone'> {
  const { role, now } = hand
  const changed = await tx
    .update(asks)
    .set({ askedAt, changedAt: now })
    .where(and(eq(asks.id, id), isNull(asks.removedAt), inArray(asks.audience, readableBy(role))))
    .returning({ personId: asks.personId })
  const did = askedAt ? 'asked' : 'reopened'
  for (const { personId } of changed) await enterDone(tx, hand, { did, noun: 'question', id, personId })
  return changed.length > 0 ? 'asked' : 'gone'
}
