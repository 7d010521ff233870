import { whenInWords } from '../lib/words-for-time.ts'
import type { Form } from '../web/forms.ts'
import type { Pill } from '../web/fragments.ts'
import { affectedUrl, editIncidentUrl, incidentsUrl, pickAffectedUrl } from '../web/urls.ts'
import { storyInWords } from './afterwards/story.ts'
import type { Shown } from './affected/queries.ts'
import { pillOf } from './pages.ts'
import { sharingPanel, type SharingPanel } from './public-page/sharing-pages.ts'
import type { Incident } from './queries.ts'
import { timeline, updateForm, type TimelineEntry, type UpdateForm } from './updates/pages.ts'
import type { IncidentUpdate, UpdateVersion } from './updates/queries.ts'
import { promiseInWords, type Looked } from './wording.ts'

/** One incident: what happened, what was said since, who is affected, and what there is to tell afterwards. */
export interface IncidentPage {
  title: string
  lede: string
  pill: Pill
  /** The next word, or ''. */
  promise: string
  what: string
  back: string
  edit: string
  write: UpdateForm | null
  timeline: TimelineEntry[]
  affected: AffectedPanel
  sharing: SharingPanel | null
  story: string[]
}

/** How many are affected, and how far we have come with them. */
export interface AffectedPanel {
  lines: { text: string; href: string }[]
  /** Where they are picked, for whoever may; or ''. */
  pick: string
  invite: string
}

declare module '../web/views.ts' {
  interface Views {
    'incidents/incident': IncidentPage
    'incidents/_affected-panel': AffectedPanel
  }
}

export interface IncidentFacts {
  incident: Incident
  updates: IncidentUpdate[]
  versions: UpdateVersion[]
  counts: Record<Shown, number>
  /** The update that somebody writes. */
  form: Form
  mayRun: boolean
  /** Where its public page is, while it can be read. */
  publicAddress: string
}

/** The page of an incident. */
export function incidentPage(facts: IncidentFacts, looked: Looked): IncidentPage {
  const { incident, mayRun, updates, versions, form } = facts
  const { id, title, what, startedAt, overAt, owner, place, story } = incident
  const until = overAt ? `, until ${whenInWords(overAt, looked)}` : ''
  return {
    title,
    lede: `${place.name}, since ${whenInWords(startedAt, looked)}${until}. ${owner} looks after it.`,
    pill: pillOf(incident, looked),
    promise: promiseInWords(incident, looked),
    what,
    back: incidentsUrl,
    edit: mayRun ? editIncidentUrl(id) : '',
    write: mayRun ? updateForm(incident, form, looked) : null,
    timeline: timeline(updates, versions, { ...looked, mayRun }),
    affected: affectedPanel(facts),
    sharing: mayRun ? sharingPanel(incident, facts.publicAddress, looked) : null,
    story: story ? storyInWords(story) : [],
  }
}

function affectedPanel({ incident, counts, mayRun }: IncidentFacts): AffectedPanel {
  const { id } = incident
  const all = counts.everybody
  const lines = [
    { text: `${all} affected`, href: affectedUrl(id) },
    { text: `${counts['not told']} not told yet`, href: affectedUrl(id, { show: 'not told' }) },
    { text: `${counts['not offered']} not offered anything`, href: affectedUrl(id, { show: 'not offered' }) },
    ...(counts['follow-up'] > 0
      ? [{ text: `${counts['follow-up']} to be asked later`, href: affectedUrl(id, { show: 'follow-up' }) }]
      : []),
  ]
  return {
    lines: all > 0 ? lines : [],
    pick: mayRun ? pickAffectedUrl(id) : '',
    invite: all > 0 ? '' : 'Nobody yet. Whoever is affected has a line on their card.',
  }
}
