import { besideFact, panelOf, type FactEntry, type FactPanel, type PanelOwner } from '../facts/panel.ts'
import type { Day } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { calledName } from '../people/names.ts'
import { spokenOf } from '../people/pronouns.ts'
import { editFactUrl } from '../web/urls.ts'
import type { AskRow } from './queries.ts'

/** What there is to ask, now or later. */
export function asksPanel(owner: PanelOwner, rows: AskRow[], today: Day): FactPanel {
  const words = {
    title: `To ask ${spokenOf(owner).them}`,
    addLabel: 'Add something to ask',
    invite: `What should somebody ask ${calledName(owner)} next time?`,
  }
  return panelOf(
    owner,
    'asks',
    words,
    rows.map((row) => entry(row, today)),
  )
}

function entry({ id, question, fromDay, untilDay, mutedAt }: AskRow, today: Day): FactEntry {
  const from = fromDay > today ? `from ${shortDay(fromDay, today)}` : ''
  const until = untilDay ? `until ${shortDay(untilDay, today)}` : ''
  return {
    text: question,
    aside: besideFact([from, until].filter(Boolean).join(' '), { mutedAt }),
    href: editFactUrl('asks', id),
  }
}
