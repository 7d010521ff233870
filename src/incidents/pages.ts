import { dayIn } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { dayInWords, whenInWords } from '../lib/words-for-time.ts'
import type { Empty, Pagination, Pill } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { incidentsListUrl, incidentUrl, newIncidentUrl } from '../web/urls.ts'
import { isLate } from './incident.ts'
import type { Incident } from './queries.ts'
import { promiseInWords, statusInWords, type Looked } from './wording.ts'

/** What goes wrong, and what went wrong. */
export interface IncidentsPage {
  lede: string
  /** Where one is opened, for whoever may; or ''. */
  add: string
  groups: { title: string; rows: IncidentRow[] }[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface IncidentRow {
  href: string
  title: string
  sub: string
  pill: Pill
}

declare module '../web/views.ts' {
  interface Views {
    'incidents/incidents': IncidentsPage
    'incidents/_row': IncidentRow
  }
}

export interface IncidentsFacts {
  goingOn: Incident[]
  over: Incident[]
  overCount: number
  page: PageOfRows
  mayRun: boolean
}

/** The page of all incidents at a place. */
export function incidentsPage(facts: IncidentsFacts, looked: Looked): IncidentsPage {
  const { goingOn, over, overCount, page, mayRun } = facts
  const groups = [
    { title: 'Going on', rows: goingOn.map((one) => rowOf(one, looked)) },
    { title: 'Over', rows: over.map((one) => rowOf(one, looked)) },
  ]
  const isEmpty = goingOn.length === 0 && overCount === 0
  return {
    lede:
      goingOn.length > 0 ? `${plural(goingOn.length, 'incident')} going on.` : 'Nothing is wrong just now.',
    add: mayRun && !isEmpty ? newIncidentUrl : '',
    groups: groups.filter(({ rows }) => rows.length > 0),
    pagination: page.pages > 1 ? pagination(page, overCount, addressOf) : null,
    empty: isEmpty ? nothing(mayRun) : null,
  }
}

function rowOf(incident: Incident, looked: Looked): IncidentRow {
  const { id, title, startedAt, overAt, owner, affected } = incident
  const when = overAt
    ? `Over ${dayInWords(dayIn(overAt, looked.timeZone), looked.today)}`
    : `Since ${whenInWords(startedAt, looked)}`
  const parts = [
    when,
    promiseInWords(incident, looked),
    affected > 0 ? `${affected} affected` : '',
    `looked after by ${owner}`,
  ]
  return {
    href: incidentUrl(id),
    title,
    sub: parts.filter(Boolean).join(' · '),
    pill: pillOf(incident, looked),
  }
}

/** How it stands, in a pill. */
export function pillOf(incident: Pick<Incident, 'status' | 'nextUpdateAt'>, { now }: Looked): Pill {
  const tones = {
    'looking into it': 'amber',
    'cause known': 'amber',
    'mended and watching': 'blue',
    over: 'green',
  } as const
  return {
    text: statusInWords(incident.status),
    tone: isLate(incident, now) ? 'red' : tones[incident.status],
  }
}

function addressOf(page: number): string {
  return incidentsListUrl(page > 1 ? { page: String(page) } : {})
}

function nothing(mayRun: boolean): Empty {
  return {
    title: 'Nothing has gone wrong',
    text: 'When something does that customers notice, open it here: colleagues know at once, and nobody affected is forgotten.',
    action: mayRun ? { href: newIncidentUrl, label: 'Open an incident' } : null,
  }
}
