import type { Day } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import { capitalised, plural } from '../lib/text.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { homeOf } from '../notes/note-pages.ts'
import { authorOf } from '../notes/pages.ts'
import type { NotePerson, NoteRow } from '../notes/queries.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { comingIds } from '../today/gather.ts'
import { personUrl } from '../web/urls.ts'
import type { Shift } from './gather.ts'

/** What colleagues learned the day before. */
export interface Learned {
  title: string
  groups: LearnedOf[]
  /** "and 12 more notes", or ''. */
  more: string
  /** A sentence where nobody wrote anything down, or ''. */
  empty: string
}

/** What they learned of one customer. */
export interface LearnedOf {
  name: string
  href: string
  /** "comes today", or ''. */
  comes: string
  notes: { text: string; about: string; by: string; aside: string }[]
}

const MOST_GROUPS = 12

/** What was learned, by customer: those who come first, then the latest. */
export function learnedOf({ learned, learnedOn, desk }: Shift): Learned {
  const coming = new Set<PersonId>(comingIds(desk.visits))
  const { today, moment } = desk
  const grouped = byPerson(learned.notes, coming)
  const shown = [...grouped.filter(comes), ...grouped.filter((group) => !comes(group))].slice(0, MOST_GROUPS)
  const rest = learned.count - shown.reduce((sum, { notes }) => sum + notes.length, 0)
  const words = dayInWords(learnedOn, today)
  return {
    title: `Learned ${words}`,
    groups: shown.map(({ person, notes }) => ({
      name: person.name,
      href: `${personUrl(person.id)}#notes`,
      comes: coming.has(person.id) ? comesWords(desk.day, today) : '',
      notes: notes.map((note) => noteOf(note, person, moment.timeZone)),
    })),
    more: rest > 0 ? `And ${plural(rest, 'more note')} about others.` : '',
    empty:
      shown.length > 0
        ? ''
        : `${capitalised(words)} nobody wrote anything down. What you learn today stands here tomorrow.`,
  }

  function comes({ person }: Group): boolean {
    return coming.has(person.id)
  }
}

interface Group {
  person: NotePerson
  notes: NoteRow[]
}

function byPerson(notes: readonly NoteRow[], coming: ReadonlySet<PersonId>): Group[] {
  const latestFirst = [...notes].sort((a, b) => b.notedAt.getTime() - a.notedAt.getTime())
  const homes = latestFirst.map((note) => ({
    note,
    person: note.about.find(({ id }) => coming.has(id)) ?? homeOf(note),
  }))
  return [...groupedBy(homes, ({ person }) => person.id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ person }) => ({ person, notes: group.map(({ note }) => note) })),
  )
}

function comesWords(day: Day, today: Day): string {
  return day < today ? 'came that day' : `comes ${dayInWords(day, today)}`
}

function noteOf(note: NoteRow, person: NotePerson, timeZone: string): LearnedOf['notes'][number] {
  const others = note.about.filter(({ id }) => id !== person.id)
  return {
    text: note.text,
    about: others.map(calledName).join(', '),
    by: `${authorOf(note).split(' ', 1)[0] ?? ''}, ${timeOfDayIn(note.notedAt, timeZone)}`,
    aside: note.forThemAlone ? 'For them alone' : '',
  }
}
