import type { Day } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { improvementsUrl, improvementUrl, newImprovementUrl } from '../web/urls.ts'
import { STATES, type State } from './improvement.ts'
import type { Improvement } from './queries.ts'

/** What customers said is to be better, and how far we are. */
export interface BoardPage {
  /** Where one is put on the board, for whoever may; or ''. */
  add: string
  /** The way to the comments, for whoever may read them; or ''. */
  comments: string
  columns: BoardColumn[]
  empty: Empty | null
}

export interface BoardColumn {
  id: string
  title: string
  count: number
  cards: BoardCard[]
  /** Where all of them are, or ''. */
  all: string
  /** What an empty column says. */
  none: string
}

export interface BoardCard {
  href: string
  title: string
  said: string
  sub: string
  theme: string
}

/** One column, a page at a time. */
export interface ColumnPage {
  title: string
  cards: BoardCard[]
  pagination: Pagination | null
}

declare module '../web/views.ts' {
  interface Views {
    'improvements/board': BoardPage
    'improvements/column': ColumnPage
    'improvements/_card': BoardCard
  }
}

export const STATE_TITLES: Readonly<Record<State, string>> = {
  'to decide': 'To decide',
  'to do': 'We do it',
  done: 'Done',
  'not now': 'Not now',
}

const NONE: Readonly<Record<State, string>> = {
  'to decide': 'Nothing waits for a decision.',
  'to do': 'Nothing is under way.',
  done: 'Nothing is done yet.',
  'not now': 'Nothing was put off.',
}

/** The columns of the board, each with its first cards and how many there are. */
export type Columns = Readonly<Record<State, { count: number; first: readonly Improvement[] }>>

export interface BoardFacts {
  columns: Columns
  mayRun: boolean
  readsComments: boolean
}

/** The board. */
export function boardPage({ columns, mayRun, readsComments }: BoardFacts, today: Day): BoardPage {
  const isEmpty = STATES.every((state) => columns[state].count === 0)
  return {
    add: mayRun && !isEmpty ? newImprovementUrl() : '',
    comments: readsComments ? '/comments' : '',
    columns: isEmpty ? [] : STATES.map((state) => columnOf(state, columns[state], today)),
    empty: isEmpty ? nothing(mayRun) : null,
  }
}

/** One column as a page of its own. */
export function columnPage(
  state: State,
  improvements: readonly Improvement[],
  { count, page, today }: { count: number; page: PageOfRows; today: Day },
): ColumnPage {
  const addressOf = (number: number) =>
    improvementsUrl({ show: state, ...(number > 1 ? { page: String(number) } : {}) })
  return {
    title: STATE_TITLES[state],
    cards: improvements.map((one) => cardOf(one, today)),
    pagination: page.pages > 1 ? pagination(page, count, addressOf) : null,
  }
}

function columnOf(state: State, { count, first }: Columns[State], today: Day): BoardColumn {
  return {
    id: state.replaceAll(' ', '-'),
    title: STATE_TITLES[state],
    count,
    cards: first.map((one) => cardOf(one, today)),
    all: count > first.length ? improvementsUrl({ show: state }) : '',
    none: count === 0 ? NONE[state] : '',
  }
}

function cardOf(improvement: Improvement, today: Day): BoardCard {
  const { id, title, youSaid, theme } = improvement
  return {
    ...{ href: improvementUrl(id), title, said: youSaid, theme: theme ?? '' },
    sub: standsInWords(improvement, today),
  }
}

/** "Luis sees to it", "Done 12 Nov", "Not now: the lease ends in March". */
export function standsInWords({ decision, doneOn, owner, reason }: Improvement, today: Day): string {
  if (doneOn) return `Done ${shortDay(doneOn, today)}`
  if (decision === 'not now') return reason ?? ''
  return owner ? `${owner} sees to it` : ''
}

function nothing(mayRun: boolean): Empty {
  return {
    title: 'Nothing on the board yet',
    text: 'What several customers say can become something that is decided, done, and told: you said, we did.',
    action: mayRun ? { href: newImprovementUrl(), label: 'Put something on the board' } : null,
  }
}
