import { panelOf, type Panel, type PanelOwner } from '../facts/panel.ts'
import { calledName } from '../people/names.ts'
import { editFactUrl } from '../web/urls.ts'
import type { InterestRow } from './queries.ts'

/** An interest on its pill. */
export interface InterestPill {
  text: string
  tone: 'green' | 'sand'
  href: string
}

export type InterestsPanel = Panel<InterestPill>

declare module '../web/views.ts' {
  interface Views {
    'interests/_panel': InterestsPanel
  }
}

/** What somebody cares about: strong ties first, and in green. */
export function interestsPanel(owner: PanelOwner, rows: InterestRow[]): InterestsPanel {
  const strong = rows.filter(isStrong)
  const mentioned = rows.filter((row) => !isStrong(row))
  return panelOf(
    owner,
    'interests',
    {
      title: 'Interests',
      addLabel: 'Add an interest',
      invite: `What does ${calledName(owner)} enjoy?`,
    },
    [...strong, ...mentioned].map(pill),
  )
}

function pill(row: InterestRow): InterestPill {
  const words = [
    row.name,
    row.detail,
    row.side === 'against' ? 'not a fan' : null,
    row.noSpoilers ? 'no spoilers' : null,
    row.mutedAt ? 'muted' : null,
  ]
  return {
    text: words.filter((word) => word !== null).join(', '),
    tone: isStrong(row) && !row.mutedAt ? 'green' : 'sand',
    href: editFactUrl('interests', row.id),
  }
}

function isStrong({ strength }: InterestRow): boolean {
  return strength !== 'mentioned'
}
