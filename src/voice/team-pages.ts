import type { Day } from '../lib/day.ts'
import type { ClosedPulse } from '../pulse/queries.ts'
import { answeredOf } from '../surveys/recommend-score.ts'
import { pulseUrl } from '../web/urls.ts'
import type { Figure } from './figures.ts'
import { groupPanel, type GroupPanel } from './panel-pages.ts'

/** What those who work here say of it as a place to work, month by month: beside what customers say, and never joined. */
export function teamPanel(closed: readonly ClosedPulse[], months: readonly Day[]): GroupPanel {
  const panel = groupPanel({ ...TEAM, id: 'voice-team', step: 'months' }, months, teamFigures(closed))
  return { ...panel, more: { href: pulseUrl, label: 'What they said, and how it stays anonymous' } }
}

/** The months of the pulse as figures; those of fewer than five hold no number to tell. */
export function teamFigures(closed: readonly ClosedPulse[]): Figure[] {
  return closed.map(({ month, asked, scores }) => ({
    ...{ by: 'everyone', group: TEAM.group, step: 'months', first: month },
    ...{ asked, ...answeredOf(scores) },
    stands: scores.length > 0 ? 'told' : 'too few',
  }))
}

export const TEAM = { group: '', name: 'Those who work here' }
