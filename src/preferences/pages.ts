import { besideFact, panelOf, type FactPanel, type PanelOwner } from '../facts/panel.ts'
import { spokenOf } from '../people/pronouns.ts'
import { editFactUrl } from '../web/urls.ts'
import type { PreferenceRow } from './queries.ts'

/** How they like it, one a line. */
export function preferencesPanel(owner: PanelOwner, rows: PreferenceRow[]): FactPanel {
  const { likes, does } = spokenOf(owner)
  const words = { title: `How ${likes} it`, addLabel: `Add how ${likes} it`, invite: `How ${does} like it?` }
  return panelOf(owner, 'preferences', words, rows.map(entry))
}

function entry({ id, text, habit, mutedAt }: PreferenceRow) {
  const aside = besideFact(habit === 'always' ? '' : habit, { mutedAt })
  return { text, aside, href: editFactUrl('preferences', id) }
}
