import { panelOf, type FactEntry, type FactPanel, type PanelOwner } from '../facts/panel.ts'
import type { Day } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { spokenOf } from '../people/pronouns.ts'
import { editFactUrl } from '../web/urls.ts'
import { bySeverity, holdsOn } from './caution.ts'
import type { CautionRow } from './queries.ts'

/** What to mind, as a list to correct: most severe first, what no longer holds last. */
export function cautionsPanel(owner: PanelOwner, rows: CautionRow[], today: Day): FactPanel {
  const inOrder = bySeverity(rows)
  const holding = inOrder.filter((row) => holdsOn(row, today))
  const past = inOrder.filter((row) => !holdsOn(row, today))
  const words = {
    title: 'To mind',
    addLabel: 'Add something to mind',
    invite: `Anything to mind with ${spokenOf(owner).them}?`,
  }
  return panelOf(
    owner,
    'cautions',
    words,
    [...holding, ...past].map((row) => entry(row, today)),
  )
}

function entry(row: CautionRow, today: Day): FactEntry {
  const text = row.kind === 'topic to avoid' ? `Don’t bring up ${row.text}` : row.text
  return {
    text,
    aside: [row.detail, untilWords(row, today)].filter(Boolean).join(' · '),
    href: editFactUrl('cautions', row.id),
  }
}

function untilWords(row: CautionRow, today: Day): string {
  if (row.expiresOn === null) return ''
  const day = shortDay(row.expiresOn, today)
  return holdsOn(row, today) ? `until ${day}` : `held until ${day}`
}
