import type { PersonId, Pronoun } from '../people/person.ts'
import { newFactUrl } from '../web/urls.ts'

/** Whose facts a panel shows. */
export interface PanelOwner {
  id: PersonId
  name: string
  goesBy: string | null
  pronoun: Pronoun | null
}

/** A panel of one kind of fact, on the card and on a person's page. */
export interface Panel<Entry> {
  id: string
  title: string
  entries: Entry[]
  add: { href: string; label: string }
  /** What to say where there is nothing yet. */
  invite: string
}

/** A fact on a line of its own. */
export interface FactEntry {
  text: string
  /** What stands beside it, or ''. */
  aside: string
  href: string
}

export type FactPanel = Panel<FactEntry>

declare module '../web/views.ts' {
  interface Views {
    'facts/_panel': FactPanel
    'facts/_panel-head': Panel<unknown>
    'facts/_invite': Panel<unknown>
  }
}

/** A panel whose facts have their addresses below `nouns`, which is also its id on the page. */
export function panelOf<Entry>(
  owner: PanelOwner,
  nouns: string,
  words: { title: string; addLabel: string; invite: string },
  entries: Entry[],
): Panel<Entry> {
  const { title, addLabel, invite } = words
  const add = { href: newFactUrl(owner.id, nouns), label: addLabel }
  return { id: nouns, title, entries, add, invite }
}

/** What stands beside a fact on its line: its own words, and that it is muted. */
export function besideFact(words: string, { mutedAt }: { mutedAt: Date | null }): string {
  return [words, mutedAt ? 'muted' : ''].filter(Boolean).join(', ')
}
