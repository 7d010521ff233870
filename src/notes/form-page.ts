import { provenance } from '../facts/pages.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { conflictBetween, type Conflict } from '../web/conflict.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { factUrl } from '../web/urls.ts'
import { leaving, onTheWayBack } from '../web/way-back.ts'
import { ABOUT } from './forms.ts'
import { backTo, homeOf } from './note-pages.ts'
import type { NoteRow } from './queries.ts'

/** The form that corrects a note. */
export interface NoteFormPage {
  title: string
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  conflict: Conflict | null
  version: string
  from: string
  text: Field
  about: { error: string; people: Field[] }
  provenance: Field[]
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'notes/edit': NoteFormPage
  }
}

interface NoteFormFacts {
  /** Everybody around those whom it is about. */
  around: readonly { id: PersonId; name: string }[]
  seesManagers: boolean
  /** The page that the form was opened from to come back to. */
  wayBack: string | undefined
  /** What is saved now, where it is not what the form was opened at. */
  theirs?: NoteRow
}

/** The page on which a note is corrected or taken away. */
export function noteFormPage(
  note: NoteRow,
  form: Form,
  { around, seesManagers, wayBack, theirs }: NoteFormFacts,
): NoteFormPage {
  const home = homeOf(note, form.values.from)
  const address = factUrl('notes', note.id)
  const text = field(form, 'text', 'What you learned', { kind: 'textarea', required: true, rows: 5 })
  const people = peopleToTick(note, around).map(({ id, name }, i) =>
    field(form, `${ABOUT}${id}`, name, { kind: 'checkbox', id: i === 0 ? 'about' : `${ABOUT}${id}` }),
  )
  return {
    title: `A note about ${calledName(home)}`,
    back: leaving(wayBack, backTo(home)),
    action: onTheWayBack(address, wayBack),
    problems: formProblems(form),
    conflict: theirs ? conflictBetween([text, ...people], form.values, noteValues(theirs)) : null,
    version: String(theirs?.version ?? form.values.version ?? note.version),
    from: home.id,
    text,
    about: { error: form.errors.about ?? '', people },
    provenance: provenance(form, seesManagers),
    removal: onTheWayBack(`${address}/removal`, wayBack),
  }
}

/** A note as its form holds it. */
export function noteValues(note: NoteRow): Record<string, string> {
  return {
    text: note.text,
    audience: note.audience,
    howWeKnow: note.howWeKnow,
    forThemAlone: note.forThemAlone ? 'yes' : '',
    version: String(note.version),
    ...Object.fromEntries(note.about.map(({ id }) => [`${ABOUT}${id}`, 'yes'])),
  }
}

/** Those whom it is about, then everybody around them. */
function peopleToTick(note: NoteRow, around: NoteFormFacts['around']): { id: PersonId; name: string }[] {
  return [...new Map([...note.about, ...around].map((person) => [person.id, person])).values()]
}
