import { plural } from '../lib/text.ts'
import type { Empty, Pagination, Pill } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { casesListUrl, caseUrl } from '../web/urls.ts'
import type { PlaceId } from '../places/place.ts'
import { choiceAsked, type Choice, type Shown } from './list.ts'
import type { Case } from './queries.ts'
import { dueMomentInWords, standingPill, unhappyInWords, type Looked } from './wording.ts'
import { dayIn } from '../lib/day.ts'
import { dayInWords } from '../lib/words-for-time.ts'

/** Unhappy customers, and who looks after each. */
export interface CasesPage {
  lede: string
  tabs: { label: string; href: string; current: boolean }[]
  /** Where there are several places: one of them, or all. */
  places: { label: string; href: string; current: boolean }[]
  rows: CaseRow[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface CaseRow {
  href: string
  name: string
  text: string
  sub: string
  pill: Pill
}

declare module '../web/views.ts' {
  interface Views {
    'cases/cases': CasesPage
    'cases/_row': CaseRow
  }
}

export interface CasesFacts {
  rows: readonly Case[]
  choice: Choice
  counts: Record<Shown, number>
  page: PageOfRows
  places: readonly { id: PlaceId; name: string }[]
}

/** The page of one of the lists. */
export function casesPage(facts: CasesFacts, looked: Looked): CasesPage {
  const { rows, choice, counts, page, places } = facts
  const count = counts[choice.show]
  return {
    lede:
      counts.open > 0
        ? `${plural(counts.open, 'case')} open, ${counts.due === 0 ? 'none' : String(counts.due)} due by tonight.`
        : 'None is open.',
    tabs: TABS.map(([show, label]) => ({
      label: counts[show] > 0 ? `${label} (${counts[show]})` : label,
      href: casesListUrl(choiceAsked({ ...choice, show })),
      current: show === choice.show,
    })),
    places: places.length > 1 ? placeLinks(choice, places) : [],
    rows: rows.map((row) => rowOf(row, looked)),
    pagination: page.pages > 1 ? pagination(page, count, (n) => casesListUrl(choiceAsked(choice, n))) : null,
    empty: rows.length > 0 ? null : NONE[choice.show],
  }
}

const TABS: readonly (readonly [Shown, string])[] = [
  ['open', 'Open'],
  ['mine', 'Mine'],
  ['due', 'Due'],
  ['closed', 'Closed'],
]

function placeLinks(choice: Choice, places: CasesFacts['places']): CasesPage['places'] {
  return [{ id: null, name: 'All places' }, ...places].map(({ id, name }) => ({
    label: name,
    href: casesListUrl(choiceAsked({ ...choice, placeId: id })),
    current: id === choice.placeId,
  }))
}

function rowOf(one: Case, looked: Looked): CaseRow {
  const { id, customer, owner, closedAt, dueAt } = one
  const when = closedAt
    ? `closed ${dayInWords(dayIn(closedAt, looked.timeZone), looked.today)}`
    : dueMomentInWords(dueAt, looked)
  return {
    ...{ href: caseUrl(id), name: customer, text: unhappyInWords(one, looked) },
    sub: `${owner} · ${when}`,
    pill: standingPill(one, looked),
  }
}

const WHAT_OPENS_ONE =
  'Whoever gives a low score or a poor mark gets one at once, with somebody who looks after it.'

const NONE: Record<Shown, Empty> = {
  open: { title: 'Nobody is unhappy just now', text: WHAT_OPENS_ONE, action: null },
  mine: { title: 'None is yours', text: WHAT_OPENS_ONE, action: null },
  due: { title: 'None is due by tonight', text: 'What is due later stands under Open.', action: null },
  closed: { title: 'None was closed yet', text: WHAT_OPENS_ONE, action: null },
}
