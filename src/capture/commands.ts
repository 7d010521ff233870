import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { suggestionAnswers } from '../../db/schema/capture.ts'
import type { Hand } from '../facts/commands.ts'
import { newId } from '../lib/id.ts'
import type { Refused } from '../lib/saving.ts'
import { noteById, type NoteRow } from '../notes/queries.ts'
import type { Now } from '../people/commands.ts'
import type { PersonId } from '../people/person.ts'
import { acceptSuggestion, takeBack } from './accept-commands.ts'
import { homeOfNote, openSuggestions, type Asked } from './open-suggestions.ts'
import type { SuggestionAnswerId } from './suggestion-answer.ts'
import type { Suggestion } from './suggestion.ts'

type Taker = Hand & Now & Asked

/** Accepts what a note was taken for; 'gone' where somebody has answered it already. */
export async function accept(
  tx: Tx,
  note: NoteRow,
  key: string,
  hand: Taker,
): Promise<{ id: SuggestionAnswerId; suggestion: Suggestion } | Refused | 'gone'> {
  const found = await openSuggestions(tx, note, hand)
  const suggestion = found?.open.find((one) => one.key === key)?.suggestion
  if (!found || !suggestion) return 'gone'
  const accepted = await acceptSuggestion(tx, suggestion, found, hand)
  if ('refused' in accepted) return accepted
  const { kind } = suggestion
  const id = await answered(tx, note, { key, answer: 'accepted', kind, factIds: accepted.ids }, hand)
  return { id, suggestion }
}

/** Leaves a suggestion out, or all that are left of a note. */
export function dismiss(tx: Tx, note: NoteRow, key: string, hand: Hand): Promise<SuggestionAnswerId> {
  return answered(tx, note, { key, answer: 'dismissed', kind: null, factIds: [] }, hand)
}

/** Takes an answer back, and what it led to; it is asked again. Gone where there is none that the hand may read. */
export async function undoAnswer(
  tx: Tx,
  id: SuggestionAnswerId,
  hand: Hand,
): Promise<{ homeId: PersonId | undefined } | 'gone'> {
  const [answer] = await tx
    .select()
    .from(suggestionAnswers)
    .where(and(eq(suggestionAnswers.id, id), isNull(suggestionAnswers.undoneAt)))
  const note = answer && (await noteById(tx, answer.noteId, hand.role))
  if (!note) return 'gone'
  const homeId = await homeOfNote(tx, note)
  if (answer.kind) await takeBack(tx, { kind: answer.kind, factIds: answer.factIds, note }, hand)
  await tx.update(suggestionAnswers).set({ undoneAt: hand.now }).where(eq(suggestionAnswers.id, id))
  return { homeId }
}

type AnswerRow = typeof suggestionAnswers.$inferInsert

async function answered(
  tx: Tx,
  { id: noteId }: NoteRow,
  answer: Pick<AnswerRow, 'key' | 'answer' | 'kind' | 'factIds'>,
  { staffId, now }: Hand,
): Promise<SuggestionAnswerId> {
  const id = newId<'SuggestionAnswer'>(now)
  await tx.insert(suggestionAnswers).values({ id, noteId, ...answer, staffId, at: now })
  return id
}
