import { panelOf, type FactEntry, type Panel, type PanelOwner } from '../facts/panel.ts'
import type { Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { dueInWords } from '../lib/words-for-time.ts'
import { calledName } from '../people/names.ts'
import { spokenOf } from '../people/pronouns.ts'
import { editFactUrl, promiseKeepingUrl } from '../web/urls.ts'
import type { PromiseRow } from './queries.ts'

/** An open promise, kept in one tap. */
export interface PromiseEntry extends FactEntry {
  keeping: string
}

export type PromisesPanel = Panel<PromiseEntry>

declare module '../web/views.ts' {
  interface Views {
    'promises/_panel': PromisesPanel
  }
}

/** What we promised and have not done yet. */
export function promisesPanel(owner: PanelOwner, rows: PromiseRow[], today: Day): PromisesPanel {
  const { them } = spokenOf(owner)
  const words = {
    title: `We promised ${them}`,
    addLabel: 'Add a promise',
    invite: `Did we promise ${calledName(owner)} anything?`,
  }
  return panelOf(
    owner,
    'promises',
    words,
    rows.map((row) => entry(row, today)),
  )
}

function entry({ id, text, owner, dueOn }: PromiseRow, today: Day): PromiseEntry {
  return {
    text: capitalised(text),
    aside: dueOn ? `${owner}, ${dueInWords(dueOn, today)}` : owner,
    href: editFactUrl('promises', id),
    keeping: promiseKeepingUrl(id),
  }
}
