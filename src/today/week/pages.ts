import { groupedBy } from '../../lib/grouping.ts'
import type { Day } from '../../lib/day.ts'
import { longDay } from '../../lib/words-for-time.ts'
import { plural } from '../../lib/text.ts'
import { faceOf } from '../../people/face.ts'
import type { CustomerId } from '../../people/person.ts'
import type { CustomerFacts } from '../../prompts/facts.ts'
import type { Moment } from '../../prompts/moment.ts'
import { namesTogether } from '../../visits/comers.ts'
import type { Empty, Face, Pagination } from '../../web/fragments.ts'
import { pagination, type PageOfRows } from '../../web/pagination.ts'
import { customersUrl, customerUrl, thisWeekUrl, todayUrl } from '../../web/urls.ts'
import { occasionsThisWeek, type WeekOccasion } from '../this-week.ts'
import { comesWords, type OthersPanel } from './others-pages.ts'
import type { Celebration } from './rank.ts'

/** Whose occasions come round in a week, day by day. */
export interface WeekPage {
  title: string
  lede: string
  back: string
  days: { title: string; rows: WeekRow[] }[]
  pagination: Pagination | null
  empty: Empty | null
}

/** An occasion, with those whose it is. */
export interface WeekRow {
  id: string
  href: string
  face: Face
  name: string
  text: string
  sub: string
}

declare module '../../web/views.ts' {
  interface Views {
    'today/week': WeekPage
    'today/_week-row': WeekRow
    'today/_others': OthersPanel
  }
}

export interface WeekFacts {
  /** The first day, and today. */
  day: Day
  today: Day
  /** Of the whole week; `page` says which of them are shown. */
  celebrations: readonly Celebration[]
  page: PageOfRows
  facts: ReadonlyMap<CustomerId, CustomerFacts>
  moment: Moment
  customerWord: string
}

/** One page of a week. */
export function weekPage(week: WeekFacts): WeekPage {
  const { day, today, celebrations, page } = week
  const total = celebrations.length
  const dayAsked = day === today ? {} : { day }
  const rows = groupedBy(shownOf(week), (occasion) => occasion.day)
  return {
    title: day === today ? 'This week' : `The week from ${longDay(day)}`,
    lede: ledeOf(week),
    back: todayUrl(day === today ? undefined : day),
    days: [...rows].map(([on, occasions]) => ({
      title: on === today ? 'Today' : longDay(on),
      rows: occasions.map((occasion) => row(occasion, week)),
    })),
    pagination:
      page.pages > 1
        ? pagination(page, total, (number) => thisWeekUrl({ ...dayAsked, page: String(number) }))
        : null,
    empty: total === 0 ? NOTHING : null,
  }
}

function ledeOf({ celebrations, customerWord }: WeekFacts): string {
  const count = new Set(celebrations.map(({ customerId }) => customerId)).size
  if (count === 0) return ''
  return `${plural(count, customerWord)} ${count === 1 ? 'has' : 'have'} an occasion within these seven days.`
}

const NOTHING: Empty = {
  title: 'Nothing comes round in these days',
  text: 'Birthdays, anniversaries and the day they joined show here once their cards have them.',
  action: { href: customersUrl, label: 'Open a card' },
}

/** The celebrations of this page. */
export function onPage({ celebrations, page }: Pick<WeekFacts, 'celebrations' | 'page'>) {
  return celebrations.slice(page.offset, page.offset + page.limit)
}

/** Of those on the page, what may be said of that very day, in the order of the celebrations. */
function shownOf(week: WeekFacts): WeekOccasion[] {
  const places = new Map(onPage(week).map(({ customerId, day }, place) => [`${customerId} ${day}`, place]))
  const placeOf = ({ customerIds, day }: WeekOccasion) =>
    Math.min(...customerIds.map((id) => places.get(`${id} ${day}`) ?? Infinity))
  return occasionsThisWeek(week.facts.values(), week.moment, week.customerWord)
    .filter((occasion) => placeOf(occasion) < Infinity)
    .sort((one, other) => placeOf(one) - placeOf(other))
}

function row(
  { key, name, rest, customerIds }: WeekOccasion,
  { celebrations, facts, today }: WeekFacts,
): WeekRow {
  const [first = ''] = customerIds
  const whose = celebrations.find(({ customerId }) => customerId === first)
  const names = namesTogether(customerIds.flatMap((id) => facts.get(id)?.customer.name ?? []))
  const photoId = customerIds.length === 1 ? (whose?.photoId ?? null) : null
  return {
    id: key.replaceAll(':', '-'),
    href: customerUrl(first),
    face: faceOf({ name: names, photoId }),
    name: names,
    text: `${name}${rest}`,
    sub: [whose?.tier ?? '', comesWords(whose?.comesOn, today)].filter(Boolean).join(' · '),
  }
}
