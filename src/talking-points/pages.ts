import type { Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { feedsUrl, talkingPointsListUrl } from '../web/urls.ts'
import { TONE_WORDS } from './edit-pages.ts'
import { lineFields, type Followers } from './panel-pages.ts'
import type { TalkingPoint } from './queries.ts'
import { talkingPointRow, type TalkingPointRow } from './row-pages.ts'
import { usualDays } from './talking-point.ts'

/** Everything worth mentioning: now, soon, and lately. */
export interface TalkingPointsPage {
  lede: string
  /** Where the feeds are, for whoever runs them; otherwise ''. */
  feeds: string
  problems: FormProblems | null
  /** The form that posts one. */
  line: Field[]
  more: Field[]
  moreIsOpen: boolean
  catalogue: string[]
  groups: { title: string; points: TalkingPointRow[] }[]
  pagination: Pagination | null
  empty: Empty | null
}

declare module '../web/views.ts' {
  interface Views {
    'talking-points/talking-points': TalkingPointsPage
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
  runsFeeds: boolean
}

/** The page of all talking points. */
export function talkingPointsPage(facts: BoardFacts): TalkingPointsPage {
  const { active, coming, past, pastCount, page, form } = facts
  const groups = [
    { title: 'Now', points: active.map((point) => talkingPointRow(point, facts)) },
    { title: 'Coming', points: coming.map((point) => talkingPointRow(point, facts)) },
    { title: 'Past', points: past.map((point) => talkingPointRow(point, facts)) },
  ]
  return {
    lede:
      active.length > 0
        ? `${plural(active.length, 'thing')} worth mentioning today.`
        : 'Nothing to mention yet today.',
    feeds: facts.runsFeeds ? feedsUrl : '',
    problems: formProblems(form),
    line: lineFields(form),
    more: moreFields(form),
    moreIsOpen: isUnusual(form, facts.today),
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

function isUnusual({ values, errors }: Form, today: Day): boolean {
  const { fromDay, untilDay } = usualDays(today)
  const isAsUsual = values.fromDay === fromDay && values.untilDay === untilDay
  return !isAsUsual || Boolean(values.tone ?? errors.fromDay ?? errors.untilDay)
}

function moreFields(form: Form): Field[] {
  return [
    field(form, 'fromDay', 'From', { kind: 'date' }),
    field(form, 'untilDay', 'Until the end of', { kind: 'date' }),
    field(form, 'tone', 'How it sounds to those who are for it', {
      kind: 'select',
      choices: [['', 'As the score says, or else just news'], ...TONE_WORDS],
    }),
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
