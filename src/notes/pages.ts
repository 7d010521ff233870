import type { WayWeKnow } from '../facts/fact.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Pill } from '../web/fragments.ts'
import { editFactUrl, factsUrl, factUrl } from '../web/urls.ts'
import { NOTES_ON_CARD } from './note.ts'
import type { NoteRow } from './queries.ts'
import { wordingAdvice } from './sensitive-words.ts'

/** A note among the last times. */
export interface NoteLine {
  id: string
  instant: string
  day: string
  by: string
  text: string
  /** Something was promised in it. */
  promised: boolean
  pills: Pill[]
  edit: { href: string; label: string }
  /** Where its earlier versions are, or '' where it was never edited. */
  versions: string
  /** What to think of, to whoever has just written it; or ''. */
  warning: string
}

export interface NotesPanel {
  title: string
  times: NoteLine[]
  /** Where the earlier ones are, or ''. */
  earlier: string
}

declare module '../web/views.ts' {
  interface Views {
    'notes/_time': NoteLine
    'notes/_times': NotesPanel
  }
}

/** Who reads the notes of whom, when and where. */
export interface NotesReader {
  personId: PersonId
  staffId: StaffId
  today: Day
  timeZone: string
}

/** The latest notes about somebody. Give one row more than are shown where there are earlier ones. */
export function notesPanel(
  rows: readonly NoteRow[],
  reader: NotesReader,
  { shown = NOTES_ON_CARD, title = 'Last times' }: { shown?: number; title?: string } = {},
): NotesPanel {
  const times = rows.slice(0, shown)
  const last = times.at(-1)
  return {
    title,
    times: times.map((row) => noteLine(row, reader)),
    earlier: last && rows.length > shown ? `${factsUrl(reader.personId, 'notes')}?before=${last.id}` : '',
  }
}

function noteLine(row: NoteRow, reader: NotesReader): NoteLine {
  const { personId, today, timeZone } = reader
  const day = dayIn(row.notedAt, timeZone)
  const isTheirsToday = row.notedById === reader.staffId && day === today
  const address = factUrl('notes', row.id)
  return {
    id: `note-${row.id}`,
    instant: row.notedAt.toISOString(),
    day: shortDay(day, today),
    by: authorOf(row),
    text: row.text,
    promised: row.promised,
    pills: pillsOf(row, personId),
    edit: {
      href: `${editFactUrl('notes', row.id)}?from=${personId}`,
      label: `Edit the note of ${shortDay(day, today)}`,
    },
    versions: row.isEdited ? address : '',
    warning: isTheirsToday ? wordingAdvice(row.text) : '',
  }
}

/** Who wrote it; where nobody of ours did, how it came to us. */
export function authorOf({ author, howWeKnow }: Pick<NoteRow, 'author' | 'howWeKnow'>): string {
  return author ?? CAME_BY[howWeKnow]
}

function pillsOf(row: NoteRow, personId: PersonId): Pill[] {
  const others = row.about.filter(({ id }) => id !== personId)
  return [
    ...others.map((other): Pill => ({ text: calledName(other), tone: 'sand' })),
    ...(row.audience === 'managers' ? [{ text: 'For managers', tone: 'sand' } satisfies Pill] : []),
    ...(row.forThemAlone ? [{ text: 'For them alone', tone: 'sand' } satisfies Pill] : []),
    ...(row.mutedAt ? [{ text: 'Muted', tone: 'sand' } satisfies Pill] : []),
  ]
}

const CAME_BY: Readonly<Record<WayWeKnow, string>> = {
  'told us': 'Told us',
  observed: 'Observed',
  form: 'Survey',
  import: 'Brought in',
}
