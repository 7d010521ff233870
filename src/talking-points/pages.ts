import { dayIn, daysBetween, type Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { dayInWords, shortDay } from '../lib/words-for-time.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { editTalkingPointUrl, talkingPointsListUrl, talkingPointUrl } from '../web/urls.ts'
import { lineFields, servedWords, type Followers } from './panel-pages.ts'
import type { TalkingPoint } from './queries.ts'
import { daysOf, usualDays } from './talking-point.ts'

/** Everything worth mentioning: now, soon, and lately. */
export interface TalkingPointsPage {
  lede: string
  problems: FormProblems | null
  /** The form that posts one. */
  line: Field[]
  days: Field[]
  daysAreOpen: boolean
  catalogue: string[]
  groups: { title: string; points: TalkingPointRow[] }[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface TalkingPointRow {
  id: string
  text: string
  detail: string
  sub: string
  edit: string
  /** Where to send the removal. */
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'talking-points/talking-points': TalkingPointsPage
    'talking-points/_row': TalkingPointRow
  }
}

interface BoardFacts {
  active: TalkingPoint[]
  coming: TalkingPoint[]
  past: TalkingPoint[]
  pastCount: number
  page: PageOfRows
  followers: Followers
  catalogue: string[]
  form: Form
  today: Day
  timeZone: string
}

/** The page of all talking points. */
export function talkingPointsPage(facts: BoardFacts): TalkingPointsPage {
  const { active, coming, past, pastCount, page, form } = facts
  const groups = [
    { title: 'Now', points: active.map((point) => row(point, facts)) },
    { title: 'Coming', points: coming.map((point) => row(point, facts)) },
    { title: 'Past', points: past.map((point) => row(point, facts)) },
  ]
  return {
    lede:
      active.length > 0
        ? `${plural(active.length, 'thing')} worth mentioning today.`
        : 'Nothing to mention yet today.',
    problems: formProblems(form),
    line: lineFields(form),
    days: dayFields(form),
    daysAreOpen: isUnusual(form, facts.today),
    catalogue: facts.catalogue,
    groups: groups.filter(({ points }) => points.length > 0),
    pagination: page.pages > 1 ? pagination(page, pastCount, addressOf) : null,
    empty: groups.some(({ points }) => points.length > 0) ? null : NOTHING_YET,
  }
}

/** The form to post one, as it begins. */
export function blankPost(today: Day): Form {
  return blankForm({ ...usualDays(today) })
}

function row(point: TalkingPoint, { followers, today, timeZone }: BoardFacts): TalkingPointRow {
  const posted = dayInWords(dayIn(point.postedAt, timeZone), today)
  const by = point.postedBy ? `Posted ${posted} by ${point.postedBy}` : `Posted ${posted}`
  return {
    id: point.id,
    text: point.text,
    detail: point.detail ?? '',
    sub: [servedWords(point, followers), by, spanWords(point, today, timeZone)].filter(Boolean).join(' · '),
    edit: editTalkingPointUrl(point.id),
    removal: `${talkingPointUrl(point.id)}/removal`,
  }
}

function spanWords(point: TalkingPoint, today: Day, timeZone: string): string {
  const { fromDay, untilDay } = daysOf(point, timeZone)
  const from = fromDay > today ? `from ${dayInSpan(fromDay, today)} ` : ''
  return `${from}until ${untilDay === today ? 'tonight' : dayInSpan(untilDay, today)}`
}

function dayInSpan(day: Day, today: Day): string {
  return daysBetween(today, day) === 1 ? 'tomorrow' : shortDay(day, today)
}

function isUnusual({ values, errors }: Form, today: Day): boolean {
  const { fromDay, untilDay } = usualDays(today)
  const isAsUsual = values.fromDay === fromDay && values.untilDay === untilDay
  return !isAsUsual || errors.fromDay !== undefined || errors.untilDay !== undefined
}

function dayFields(form: Form): Field[] {
  return [
    field(form, 'fromDay', 'From', { kind: 'date' }),
    field(form, 'untilDay', 'Until the end of', { kind: 'date' }),
  ]
}

function addressOf(page: number): string {
  return talkingPointsListUrl(page > 1 ? { page: String(page) } : {})
}

const NOTHING_YET: Empty = {
  title: 'Nothing posted yet',
  text: 'A score, a rule change, a new arrival: post it in one line, and it stands on the card of everybody who cares.',
  action: null,
}
