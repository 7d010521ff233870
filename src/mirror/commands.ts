import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { relationships } from '../../db/schema/people.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import { enterAudit } from '../audit/commands.ts'
import { removalFrom, type Hand } from '../facts/commands.ts'
import { asId, newId } from '../lib/id.ts'
import { removeNote, restoreNote } from '../notes/commands.ts'
import type { NoteId } from '../notes/note.ts'
import type { PersonId } from '../people/person.ts'
import { removeRelationships, restoreRelationships } from '../relationships/commands.ts'
import type { RelationshipId } from '../relationships/relationship.ts'
import { notesSharedWithCustomers } from './fact-queries.ts'
import { MIRRORED, type Mirrored } from './mirrored.ts'

/** A line of somebody's mirror. */
export interface MirroredFact {
  personId: PersonId
  kind: Mirrored
  id: string
}

/** Keeps a fact and lets nobody speak of it, or takes that back. False where it is not theirs, or cannot be muted. */
export async function setMuted(tx: Tx, fact: MirroredFact, isMuted: boolean, hand: Hand): Promise<boolean> {
  const { kind, id } = fact
  if (!MIRRORED[kind].mayMute || !(await isTheirs(tx, fact))) return false
  const table = TABLES[kind]
  await tx
    .update(table)
    .set({ mutedAt: isMuted ? hand.now : null })
    .where(and(isThis(table, id), isNull(table.removedAt)))
  await enter(tx, fact, isMuted ? 'muted' : 'let be spoken of again', hand)
  return true
}

/** Takes a fact away on somebody's word; of a note about another customer too, only that it is about them. */
export async function removeOnTheirWord(tx: Tx, fact: MirroredFact, hand: Hand): Promise<boolean> {
  if (!(await isTheirs(tx, fact))) return false
  const { kind, id, personId } = fact
  const isShared = kind === 'notes' && (await notesSharedWithCustomers(tx, personId)).has(id as NoteId)
  if (isShared) await leaveNote(tx, id, personId)
  else await REMOVALS[kind].remove(tx, id, hand)
  await enter(tx, fact, 'took away', hand)
  return true
}

/** Brings it back. */
export async function restoreOnTheirWord(tx: Tx, fact: MirroredFact, hand: Hand): Promise<boolean> {
  const { kind, id, personId } = fact
  if (kind === 'notes' && !(await isTheirs(tx, fact))) await rejoinNote(tx, id, personId, hand.now)
  else await REMOVALS[kind].restore(tx, id, hand)
  if (!(await isTheirs(tx, fact))) return false
  await enter(tx, fact, 'brought back', hand)
  return true
}

const TABLES = {
  ...{ relationships, preferences, cautions, promises, occasions, asks, notes },
  interests: personInterests,
} as const

interface Undoable {
  remove: (tx: Tx, id: string, hand: Hand) => Promise<unknown>
  restore: (tx: Tx, id: string, hand: Hand) => Promise<unknown>
}

const REMOVALS: Readonly<Record<Mirrored, Undoable>> = {
  interests: removalFrom(personInterests),
  preferences: removalFrom(preferences),
  cautions: removalFrom(cautions),
  promises: removalFrom(promises),
  occasions: removalFrom(occasions),
  asks: removalFrom(asks),
  relationships: {
    remove: (tx, id, hand) => removeRelationships(tx, [id as RelationshipId], hand),
    restore: (tx, id, hand) => restoreRelationships(tx, [id as RelationshipId], hand),
  },
  notes: {
    remove: (tx, id, hand) => removeNote(tx, id as NoteId, hand),
    restore: (tx, id, hand) => restoreNote(tx, id as NoteId, hand),
  },
}

async function isTheirs(reader: Reader, { kind, id, personId }: MirroredFact): Promise<boolean> {
  if (kind === 'notes') return (await reader.$count(notePeople, isOn(id, personId))) > 0
  if (kind === 'relationships') {
    const isEnd = or(eq(relationships.personId, personId), eq(relationships.relatedId, personId))
    return (await reader.$count(relationships, and(eq(relationships.id, id as RelationshipId), isEnd))) > 0
  }
  const table = TABLES[kind]
  const isOther =
    kind === 'asks'
      ? eq(asks.aboutId, personId)
      : kind === 'occasions'
        ? eq(occasions.withId, personId)
        : undefined
  return (await reader.$count(table, and(isThis(table, id), or(eq(table.personId, personId), isOther)))) > 0
}

// The tables’ ids are branded each its own way, and the kind has said which this is.
function isThis(table: (typeof TABLES)[Mirrored], id: string) {
  return sql`${table.id} = ${id}`
}

function isOn(noteId: string, personId: PersonId) {
  return and(eq(notePeople.noteId, noteId as NoteId), eq(notePeople.personId, personId))
}

async function leaveNote(tx: Tx, noteId: string, personId: PersonId): Promise<void> {
  await tx.delete(notePeople).where(isOn(noteId, personId))
  await reindexNotes(tx, [noteId as NoteId])
}

async function rejoinNote(tx: Tx, id: string, personId: PersonId, now: Date): Promise<void> {
  const noteId = asId<'Note'>(id)
  const [note] = noteId
    ? await tx.select({ notedAt: notes.notedAt }).from(notes).where(eq(notes.id, noteId))
    : []
  if (!note || !noteId) return
  await tx.insert(notePeople).values({ id: newId(now), noteId, personId, notedAt: note.notedAt })
  await reindexNotes(tx, [noteId])
}

function enter(
  tx: Tx,
  { kind, id, personId }: MirroredFact,
  did: string,
  { staffId, now }: Hand,
): Promise<void> {
  const { noun } = MIRRORED[kind]
  const action = `${did} ${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun} on their word`
  return enterAudit(tx, { staffId, now, action, subjectKind: noun, subjectId: id, aboutId: personId })
}
