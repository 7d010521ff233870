import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { promises } from '../../db/schema/facts.ts'
import { changeFact, noted, removalFrom, type Hand } from '../facts/commands.ts'
import { enterDone } from '../facts/enter.ts'
import { newId } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import type { NoteId } from '../notes/note.ts'
import type { PersonId } from '../people/person.ts'
import { readableBy } from '../staff/permissions.ts'
import { colleagues } from '../staff/queries.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PromiseInput } from './forms.ts'
import type { PromiseId } from './promise.ts'

/** Remembers what we said we would do, and the note that told of it where there is one. */
export async function addPromise(
  tx: Tx,
  personId: PersonId,
  input: PromiseInput,
  hand: Hand,
  noteId: NoteId | null = null,
): Promise<Added> {
  if (!(await worksHere(tx, input.ownerId))) return leftUs
  const { text, ownerId, dueOn } = input
  const id = newId<'Promise'>(hand.now)
  await tx.insert(promises).values({ id, personId, text, ownerId, dueOn, noteId, ...noted(input, hand) })
  return { id }
}

/** Corrects a promise, and what was done where it is kept. */
export async function changePromise(
  tx: Tx,
  id: PromiseId,
  { kept, done, ...input }: PromiseInput,
  { now }: Hand,
): Promise<Change | Refused> {
  if (!kept && !(await worksHere(tx, input.ownerId))) return leftUs
  return changeFact(tx, promises, id, kept ? { ...input, done } : input, now)
}

/** Notes that a promise was kept, and what was done. */
export async function keepPromise(
  tx: Tx,
  id: PromiseId,
  done: string | null,
  hand: Hand,
): Promise<'kept' | 'gone'> {
  const isKept = await setKept(tx, id, { keptAt: hand.now, keptById: hand.staffId, done }, hand)
  return isKept ? 'kept' : 'gone'
}

/** Takes back that a promise was kept. */
export async function reopenPromise(tx: Tx, id: PromiseId, hand: Hand): Promise<'open' | 'gone'> {
  return (await setKept(tx, id, { keptAt: null, keptById: null, done: null }, hand)) ? 'open' : 'gone'
}

export const promiseRemoval = removalFrom(promises)

const leftUs: Refused = {
  refused: { field: 'ownerId', sentence: 'Please choose a colleague who works here.' },
}

async function worksHere(tx: Tx, id: StaffId): Promise<boolean> {
  return (await colleagues(tx)).some((colleague) => colleague.id === id)
}

async function setKept(
  tx: Tx,
  id: PromiseId,
  state: { keptAt: Date | null; keptById: StaffId | null; done: string | null },
  hand: Hand,
): Promise<boolean> {
  const { role, now } = hand
  const mayRead = inArray(promises.audience, readableBy(role))
  const changed = await tx
    .update(promises)
    .set({ ...state, changedAt: now })
    .where(and(eq(promises.id, id), isNull(promises.removedAt), mayRead))
    .returning({ personId: promises.personId })
  const did = state.keptAt ? 'kept' : 'reopened'
  for (const { personId } of changed) await enterDone(tx, hand, { did, noun: 'promise', id, personId })
  return changed.length > 0
}
