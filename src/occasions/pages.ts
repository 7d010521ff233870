import { besideFact, panelOf, type FactEntry, type FactPanel, type PanelOwner } from '../facts/panel.ts'
import type { Day } from '../lib/day.ts'
import { formatPartialDate, nextOccurrence } from '../lib/partial-date.ts'
import { capitalised } from '../lib/text.ts'
import { calledName } from '../people/names.ts'
import { spokenOf } from '../people/pronouns.ts'
import { editFactUrl } from '../web/urls.ts'
import type { OccasionRow } from './queries.ts'

/** Their dates, the next to come first. */
export function occasionsPanel(owner: PanelOwner, rows: OccasionRow[], today: Day): FactPanel {
  const { their } = spokenOf(owner)
  const words = {
    title: capitalised(`${their} dates`),
    addLabel: `Add a date of ${their}`,
    invite: `Which days matter to ${spokenOf(owner).them}?`,
  }
  const inOrder = rows.toSorted((one, other) => (nextDay(one, today) < nextDay(other, today) ? -1 : 1))
  return panelOf(owner, 'occasions', words, inOrder.map(entry))
}

function entry(row: OccasionRow): FactEntry {
  const company =
    row.withName === null ? '' : ` with ${calledName({ name: row.withName, goesBy: row.withGoesBy })}`
  const once = row.recurrence === 'once' ? ', once' : ''
  return {
    text: capitalised(row.name) + company,
    aside: besideFact(formatPartialDate(row) + once, row),
    href: editFactUrl('occasions', row.id),
  }
}

const NEVER = '9999'

function nextDay(row: OccasionRow, today: Day): string {
  const next = nextOccurrence(row, today)
  const isOver = row.recurrence === 'once' && next !== undefined && Number(next.slice(0, 4)) !== row.year
  return isOver ? NEVER : (next ?? NEVER)
}
