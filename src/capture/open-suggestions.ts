import type { Reader } from '../../db/database.ts'
import { dayIn } from '../lib/day.ts'
import type { NoteRow } from '../notes/queries.ts'
import type { Named } from '../people/queries.ts'
import { personSeenBy } from '../people/queries.ts'
import type { PersonId } from '../people/person.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import { keyOf } from './key.ts'
import { answersFor, knownFor } from './queries.ts'
import { recognise } from './recognise.ts'
import { ALL, ASKED_FOR } from './suggestion-answer.ts'
import type { Known, Suggestion } from './suggestion.ts'
import { keepable } from './within-minors-limit.ts'

/** Who reads, when and where. */
export interface Asked {
  staffId: StaffId
  role: Role
  now: Date
  timeZone: string
}

/** What a note may be besides a note, with the words to say it in. */
export interface OpenSuggestions {
  note: NoteRow
  owner: Named
  known: Known
  open: { key: string; suggestion: Suggestion }[]
}

/** How many of the latest notes are looked at for somebody who has just written them. */
const LATEST = 3

/** What is still to be answered of the latest note that the reader wrote about somebody; nothing where there is none. */
export async function suggestionsFor(
  reader: Reader,
  personId: PersonId,
  notes: readonly NoteRow[],
  asked: Asked,
): Promise<OpenSuggestions | undefined> {
  const theirs = notes.filter((note) => isAskedOf(note, asked))
  for (const note of theirs.slice(0, LATEST)) {
    const found = await openSuggestions(reader, note, asked)
    if (found && found.owner.id === personId && found.open.length > 0) return found
  }
  return undefined
}

/** What of a note is still to be answered. Its days are counted from the day on which it was written. */
export async function openSuggestions(
  reader: Reader,
  note: NoteRow,
  { role, now, timeZone }: Asked,
): Promise<OpenSuggestions | undefined> {
  const answers = await answersFor(reader, note.id)
  const answered = answers.map(({ key }) => key)
  const homeId = homeAmong(note, answers)
  const owner = homeId && (await personSeenBy(reader, homeId, role))
  if (!owner || answered.includes(ALL)) return undefined
  const known = await knownFor(reader, owner, note, { role, today: dayIn(note.notedAt, timeZone) })
  const open: OpenSuggestions['open'] = []
  for (const recognised of recognise(note.text, known)) {
    const key = keyOf(recognised)
    if (answered.includes(key)) continue
    const suggestion = await keepable(reader, recognised, dayIn(now, timeZone))
    if (suggestion) open.push({ key, suggestion })
  }
  return { note, owner, known, open }
}

/** On whose card a note was written: not whom it was tied to since. */
export async function homeOfNote(reader: Reader, note: NoteRow): Promise<PersonId | undefined> {
  return homeAmong(note, await answersFor(reader, note.id))
}

function homeAmong(
  { about }: NoteRow,
  answers: Awaited<ReturnType<typeof answersFor>>,
): PersonId | undefined {
  const tied = answers.filter(({ kind }) => kind === 'about').flatMap(({ factIds }) => factIds)
  return about.find(({ id }) => !tied.includes(id))?.id
}

function isAskedOf({ notedById, notedAt }: NoteRow, { staffId, now }: Asked): boolean {
  return notedById === staffId && now.getTime() - notedAt.getTime() < ASKED_FOR
}
