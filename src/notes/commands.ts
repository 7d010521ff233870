import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../../db/database.ts'
import { notePeople, notes, noteVersions } from '../../db/schema/notes.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import type { Hand } from '../facts/commands.ts'
import { enterDone } from '../facts/enter.ts'
import { newId } from '../lib/id.ts'
import type { Change } from '../lib/saving.ts'
import type { PersonId } from '../people/person.ts'
import { readableBy } from '../staff/permissions.ts'
import type { NoteInput } from './forms.ts'
import type { NoteId } from './note.ts'
import type { NoteRow } from './queries.ts'

/** Keeps what somebody learned, as they wrote it. */
export async function captureNote(
  tx: Tx,
  personId: PersonId,
  text: string,
  { staffId, now }: Omit<Hand, 'role'>,
): Promise<NoteId> {
  const id = newId<'Note'>(now)
  await insertNote(tx).execute({ id, text, staffId, now })
  await insertPerson(tx).execute({ id: newId<'NotePerson'>(now), noteId: id, personId, now })
  await reindexNotes(tx, [id])
  await enterDone(tx, { staffId, now }, { did: 'wrote', noun: 'note', id, personId })
  return id
}

/** Corrects a note and keeps what it said before, unless a colleague did so since the form was opened. */
export async function changeNote(
  tx: Tx,
  note: NoteRow,
  { text, audience, howWeKnow, forThemAlone, aboutIds, version }: NoteInput,
  hand: Hand,
): Promise<Change> {
  const { staffId, now } = hand
  const isThere = and(eq(notes.id, note.id), isNull(notes.removedAt))
  const changed = await tx
    .update(notes)
    .set({ text, audience, howWeKnow, forThemAlone, version: version + 1, changedAt: now })
    .where(and(isThere, eq(notes.version, version)))
    .returning({ id: notes.id })
  if (changed.length === 0) return (await tx.$count(notes, isThere)) > 0 ? 'stale' : 'gone'
  if (text !== note.text)
    await tx.insert(noteVersions).values({
      id: newId(now),
      noteId: note.id,
      version,
      text: note.text,
      replacedById: staffId,
      replacedAt: now,
    })
  await setAbout(tx, note, aboutIds, now)
  await reindexNotes(tx, [note.id])
  await enterOfAll(tx, note.id, 'corrected', hand)
  return 'saved'
}

/** Takes a note away; `restoreNote` brings it back. */
export async function removeNote(tx: Tx, id: NoteId, hand: Hand): Promise<void> {
  await setRemoved(tx, id, hand.now, hand)
}

/** Brings a note back; false where the hand may not read it. */
export async function restoreNote(tx: Tx, id: NoteId, hand: Hand): Promise<boolean> {
  return setRemoved(tx, id, null, hand)
}

async function setAbout(tx: Tx, note: NoteRow, aboutIds: PersonId[], now: Date): Promise<void> {
  await tx
    .delete(notePeople)
    .where(and(eq(notePeople.noteId, note.id), notInArray(notePeople.personId, aboutIds)))
  const added = aboutIds.filter((personId) => note.about.every(({ id }) => id !== personId))
  for (const personId of added)
    await tx.insert(notePeople).values({ id: newId(now), noteId: note.id, personId, notedAt: note.notedAt })
}

async function setRemoved(tx: Tx, id: NoteId, removedAt: Date | null, hand: Hand): Promise<boolean> {
  const { role, now } = hand
  const changed = await tx
    .update(notes)
    .set({ removedAt, changedAt: now })
    .where(and(eq(notes.id, id), inArray(notes.audience, readableBy(role))))
    .returning({ id: notes.id })
  await reindexNotes(tx, [id])
  if (changed.length > 0) await enterOfAll(tx, id, removedAt ? 'took away' : 'brought back', hand)
  return changed.length > 0
}

/** Enters what was done to a note, for each whom it is about. */
async function enterOfAll(tx: Tx, id: NoteId, did: string, hand: Hand): Promise<void> {
  const about = await tx
    .select({ personId: notePeople.personId })
    .from(notePeople)
    .where(eq(notePeople.noteId, id))
  for (const { personId } of about) await enterDone(tx, hand, { did, noun: 'note', id, personId })
}

const insertNote = prepared((tx: Tx) =>
  tx
    .insert(notes)
    .values({
      id: sql.placeholder('id'),
      text: sql.placeholder('text'),
      audience: 'everyone',
      forThemAlone: false,
      howWeKnow: 'told us',
      notedById: sql.placeholder('staffId'),
      notedAt: sql.placeholder('now'),
      changedAt: sql.placeholder('now'),
      version: 1,
    })
    .prepare(),
)

const insertPerson = prepared((tx: Tx) =>
  tx
    .insert(notePeople)
    .values({
      id: sql.placeholder('id'),
      noteId: sql.placeholder('noteId'),
      personId: sql.placeholder('personId'),
      notedAt: sql.placeholder('now'),
    })
    .prepare(),
)
