import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import type { Named } from '../people/queries.ts'
import { backTo } from '../notes/note-pages.ts'
import type { NotesPanel } from '../notes/pages.ts'
import { factsUrl, wordingUrl } from '../web/urls.ts'
import type { Offers } from './offer-pages.ts'

/** The line on which somebody writes down what they have just learned, and what that may be besides. */
export interface Capture {
  action: string
  /** Where the words are looked at while they are written. */
  wording: string
  text: string
  error: string
  /** True where they are expected, so that a phone offers the one button for that too. */
  arrives: boolean
  offers: Offers | null
}

/** All notes about somebody, a page at a time. */
export interface PeopleNotesPage {
  title: string
  back: { href: string; label: string }
  capture: Capture
  notes: NotesPanel
}

declare module '../web/views.ts' {
  interface Views {
    'capture/_line': Capture
    'capture/_wording': { text: string }
    'capture/notes': PeopleNotesPage
  }
}

/** The line to write on, empty or with what could not be saved. */
export function captureLine(
  personId: PersonId,
  given: { arrives?: boolean; text?: string; error?: string; offers?: Offers | null } = {},
): Capture {
  const { arrives = false, text = '', error = '', offers = null } = given
  return { action: factsUrl(personId, 'notes'), wording: wordingUrl, text, error, arrives, offers }
}

/** The page of all notes about somebody. */
export function peopleNotesPage(person: Named, capture: Capture, notes: NotesPanel): PeopleNotesPage {
  return { title: `What we noted about ${calledName(person)}`, back: backTo(person), capture, notes }
}
