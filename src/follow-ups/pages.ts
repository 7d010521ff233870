import type { Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { followUpsListUrl } from '../web/urls.ts'
import type { AskToFollow } from './ask-queries.ts'
import { emptyList } from './empty-lists.ts'
import { isDue, type Choice, type List } from './list.ts'
import type { PromiseToFollow } from './queries.ts'
import { askRow, keptRow, openRow, type FollowUp, type RefusedKeeping } from './row-pages.ts'

/** What is to be followed up. */
export interface FollowUpsPage {
  lede: string
  tabs: { label: string; href: string; current: boolean }[]
  /** To see everybody's, or only one's own. */
  whose: { label: string; href: string } | null
  groups: { title: string; rows: FollowUp[] }[]
  pagination: Pagination | null
  empty: Empty | null
}

declare module '../web/views.ts' {
  interface Views {
    'follow-ups/follow-ups': FollowUpsPage
  }
}

export interface FollowUpFacts {
  choice: Choice
  counts: Record<List, number>
  due: number
  page: PageOfRows
  promises: PromiseToFollow[]
  asks: AskToFollow[]
  today: Day
  timeZone: string
  refused?: RefusedKeeping
}

/** The page of one of the lists. */
export function followUpsPage(facts: FollowUpFacts): FollowUpsPage {
  const { choice, counts, due, page } = facts
  const total = counts[choice.list]
  return {
    lede: ledeOf(due, counts.questions),
    tabs: TABS.map(([list, label]) => ({
      label: counts[list] > 0 ? `${label} (${counts[list]})` : label,
      href: addressOf({ ...choice, list }),
      current: list === choice.list,
    })),
    whose: choice.list === 'questions' ? null : whoseLink(choice),
    groups: groupsOf(facts).filter(({ rows }) => rows.length > 0),
    pagination: page.pages > 1 ? pagination(page, total, (number) => addressOf(choice, number)) : null,
    empty: total === 0 ? emptyList(choice) : null,
  }
}

const TABS: readonly (readonly [List, string])[] = [
  ['promises', 'Promises'],
  ['questions', 'To ask'],
  ['kept', 'Kept lately'],
]

function ledeOf(due: number, questions: number): string {
  const said = [
    due > 0 ? `${plural(due, 'promise is', 'promises are')} due` : '',
    questions > 0 ? `${plural(questions, 'question has', 'questions have')} come due` : '',
  ]
  return said.filter(Boolean).join(' · ') || 'Nothing is due today.'
}

function whoseLink(choice: Choice) {
  const label = choice.onlyMine ? 'Everybody’s' : 'Only mine'
  return { label, href: addressOf({ ...choice, onlyMine: !choice.onlyMine }) }
}

function addressOf({ list, onlyMine }: Choice, page = 1): string {
  return followUpsListUrl({
    ...(list === 'promises' ? {} : { show: list }),
    ...(onlyMine ? { whose: 'mine' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
}

function groupsOf(facts: FollowUpFacts): FollowUpsPage['groups'] {
  const { choice, promises, asks, today } = facts
  if (choice.list === 'questions') return [{ title: '', rows: asks.map((ask) => askRow(ask, facts)) }]
  if (choice.list === 'kept') return [{ title: '', rows: promises.map((one) => keptRow(one, facts)) }]
  const rowsOf = (some: PromiseToFollow[]) => some.map((promise) => openRow(promise, facts))
  return [
    { title: 'Due', rows: rowsOf(promises.filter((promise) => isDue(promise, today))) },
    { title: 'Coming', rows: rowsOf(promises.filter((promise) => !isDue(promise, today))) },
  ]
}
