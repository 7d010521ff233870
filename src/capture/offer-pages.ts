import { truncate } from '../lib/text.ts'
import type { LineTone } from './offer-words.ts'
import { wordsFor } from './offer-words.ts'
import { editUrlFor } from './edit-urls.ts'
import { suggestionsUrl } from '../web/urls.ts'
import type { OpenSuggestions } from './open-suggestions.ts'
import { ALL } from './suggestion-answer.ts'

/** What a note may be besides a note: one tap each. */
export interface Offers {
  title: string
  /** The note, where it may not be plain which one is meant. */
  quote: string
  action: string
  /** The parts of the page that an answer changes, by id. */
  parts: string
  offers: Offer[]
  all: string
}

export interface Offer {
  id: string
  key: string
  /** "Ask", "Promise" */
  word: string
  tone: LineTone
  text: string
  /** "from 3 January", or ''. */
  detail: string
  edit: string
  /** What is read out, so that the buttons can be told apart. */
  labels: { accept: string; edit: string; dismiss: string }
}

declare module '../web/views.ts' {
  interface Views {
    'capture/_offers': Offers
    'capture/_offer': Offer & { action: string; parts: string }
  }
}

/** What is still to be answered of a note; `parts` are the ids of what an answer changes on the page. */
export function offersOf(found: OpenSuggestions | undefined, parts: readonly string[]): Offers | null {
  if (!found) return null
  const { note, open } = found
  return {
    title: 'Is it also…',
    quote: truncate(note.text, 60),
    action: suggestionsUrl(note.id),
    parts: parts.map((id) => `#${id}`).join(' '),
    offers: open.map(({ key, suggestion }) => {
      const { word, tone, text, detail } = wordsFor(suggestion, found.known)
      const edit = editUrlFor(suggestion, found)
      const what = `${word}: ${text}`
      const labels = {
        accept: `Remember. ${what}`,
        edit: `Edit first. ${what}`,
        dismiss: `Leave out. ${what}`,
      }
      return { id: `offer-${key}`, key, word, tone, text, detail, edit, labels }
    }),
    all: ALL,
  }
}
