import { type Day } from '../lib/day.ts'
import { listInWords } from '../lib/text.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import { calledName } from '../people/names.ts'
import { editFactUrl, personUrl } from '../web/urls.ts'
import { authorOf } from './pages.ts'
import type { NotePerson, NoteRow, NoteVersionRow } from './queries.ts'

interface Back {
  href: string
  label: string
}

/** A note as it stands, and what it said before. */
export interface NotePage {
  title: string
  back: Back
  text: string
  written: string
  edit: string
  earlier: { text: string; replaced: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'notes/note': NotePage
  }
}

/** The page of a note with its earlier versions. */
export function notePage(
  note: NoteRow,
  versions: readonly NoteVersionRow[],
  when: { today: Day; timeZone: string },
): NotePage {
  return {
    title: `A note about ${listInWords(note.about.map(calledName))}`,
    back: backTo(homeOf(note)),
    text: note.text,
    written: `${authorOf(note)}, ${momentInWords(note.notedAt, when)}`,
    edit: editFactUrl('notes', note.id),
    earlier: versions.map(({ text, replacedBy, replacedAt }) => ({
      text,
      replaced: `Until ${replacedBy} changed it, ${momentInWords(replacedAt, when)}`,
    })),
  }
}

/** The one on whose card a note is at home: where it was opened, else the first customer whom it is about. */
export function homeOf({ about }: NoteRow, from: string | null = null): NotePerson {
  const [first] = about
  const home = about.find(({ id }) => id === from) ?? about.find(({ isCustomer }) => isCustomer) ?? first
  if (!home) throw new Error('A note that is about nobody')
  return home
}

export function backTo(person: NotePerson): Back {
  return { href: `${personUrl(person.id)}#notes`, label: calledName(person) }
}
