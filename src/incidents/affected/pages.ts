import { faceOf } from '../../people/face.ts'
import type { Empty, Face, Pagination, Pill } from '../../web/fragments.ts'
import { pagination, type PageOfRows } from '../../web/pagination.ts'
import { affectedUrl, customerUrl, incidentUrl, pickAffectedUrl, tellingUrl } from '../../web/urls.ts'
import type { Incident } from '../queries.ts'
import type { Looked } from '../wording.ts'
import type { FollowUp } from '../affected-customer.ts'
import { BY_HAND } from './pick.ts'
import { SHOWN, type Affected, type Shown } from './queries.ts'
import { mailInWords, offerInWords, toldInWords } from './wording.ts'

/** Who is affected by an incident, and how far we have come with each. */
export interface AffectedPage {
  back: { href: string; label: string }
  lede: string
  /** Where more are picked, for whoever may; or ''. */
  pick: string
  tabs: { label: string; href: string; current: boolean }[]
  rows: AffectedRow[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface AffectedRow {
  id: string
  face: Face
  name: string
  href: string
  /** How, when and by whom, or ''. */
  told: string
  sub: string
  pill: Pill | null
  telling: string
}

declare module '../../web/views.ts' {
  interface Views {
    'incidents/affected': AffectedPage
    'incidents/_affected-row': AffectedRow
  }
}

export interface AffectedFacts {
  incident: Incident
  shown: Shown
  counts: Record<Shown, number>
  page: PageOfRows
  rows: Affected[]
  mayRun: boolean
}

/** The page of a list of them. */
export function affectedPage(facts: AffectedFacts, looked: Looked): AffectedPage {
  const { incident, shown, counts, page, rows, mayRun } = facts
  const told = counts.everybody - counts['not told']
  return {
    back: { href: incidentUrl(incident.id), label: incident.title },
    lede:
      counts.everybody > 0
        ? `${told} of ${counts.everybody} have been told.`
        : 'Nobody is noted as affected yet.',
    pick: mayRun && counts.everybody > 0 ? pickAffectedUrl(incident.id) : '',
    tabs: SHOWN.map((one) => ({
      label: counts[one] > 0 ? `${TABS[one]} (${counts[one]})` : TABS[one],
      href: addressOf(incident, one),
      current: one === shown,
    })),
    rows: rows.map((row) => rowOf(row, looked)),
    pagination: page.pages > 1 ? pagination(page, counts[shown], (n) => addressOf(incident, shown, n)) : null,
    empty: rows.length > 0 ? null : nothing(facts),
  }
}

const TABS: Readonly<Record<Shown, string>> = {
  everybody: 'Everybody',
  'not told': 'Not told yet',
  'not offered': 'Nothing offered',
  'follow-up': 'To be asked later',
}

function rowOf(row: Affected, looked: Looked): AffectedRow {
  const { id, personId, name, incidentId, reply, pickedBy } = row
  const parts = [
    offerInWords(row),
    reply ? `“${reply}”` : '',
    mailInWords(row),
    pickedBy === BY_HAND ? 'added by hand' : `picked: ${pickedBy}`,
  ]
  return {
    id: `affected-${id}`,
    face: faceOf(row, 'small'),
    name,
    href: customerUrl(personId),
    told: row.toldAt ? toldInWords(row, looked) : '',
    sub: parts.filter(Boolean).join(' · '),
    pill: pillOf(row),
    telling: tellingUrl(personId, incidentId),
  }
}

function pillOf({ followUp, toldAt, askedAt }: Affected): Pill | null {
  if (followUp === 'planned' && askedAt) return { text: 'Asked: note how it ended', tone: 'amber' }
  if (followUp && followUp !== 'planned') return PILLS[followUp]
  if (!toldAt) return { text: 'Not told yet', tone: 'amber' }
  return followUp && PILLS[followUp]
}

const PILLS: Readonly<Record<FollowUp, Pill>> = {
  planned: { text: 'To be asked later', tone: 'blue' },
  'not wanted': { text: 'Wants no more of it', tone: 'sand' },
  left: { text: 'Has left', tone: 'sand' },
  regained: { text: 'Regained', tone: 'green' },
  neutral: { text: 'Neutral', tone: 'sand' },
  lost: { text: 'Lost', tone: 'red' },
}

function addressOf({ id }: Incident, shown: Shown, page = 1): string {
  return affectedUrl(id, {
    ...(shown === 'everybody' ? {} : { show: shown }),
    ...(page > 1 ? { page: String(page) } : {}),
  })
}

function nothing({ incident, counts, mayRun }: AffectedFacts): Empty {
  if (counts.everybody > 0)
    return { title: 'Nobody', text: 'Nobody affected stands in this list.', action: null }
  return {
    title: 'Who is affected?',
    text: 'Pick them by when they were here, an interest, a tier, or by name. Each has a line on their card then.',
    action: mayRun ? { href: pickAffectedUrl(incident.id), label: 'Say who is affected' } : null,
  }
}
