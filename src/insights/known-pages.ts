import { plural } from '../lib/text.ts'
import { onDay } from '../visits/on-day.ts'
import type { Day } from '../lib/day.ts'
import { HARDLY_KNOWN } from '../customers/customer.ts'
import { faceOf } from '../people/face.ts'
import { WORTH_KNOWING, type WorthKnowing } from '../people/known.ts'
import type { Face, Pagination } from '../web/fragments.ts'
import { pagination } from '../web/pagination.ts'
import { customerPhotoUrl, customerUrl, editCustomerUrl, insightsUrl, newFactUrl } from '../web/urls.ts'
import { barsOf, type Bars } from '../web/bars.ts'
import type { Overview } from './gather.ts'
import { MOST_SOON } from './people-queries.ts'
import type { KnownPerson, NamedPeople } from './rows.ts'

/** How well we know the best customers. */
export interface KnownPanel {
  spread: Bars
  missing: Bars
  rows: KnownRow[]
  pagination: Pagination | null
  empty: string
}

/** Who comes soon and is hardly known. */
export interface SoonPanel {
  rows: KnownRow[]
  more: string
  empty: string
}

/** A customer, and what there is to learn of them. */
export interface KnownRow {
  id: string
  face: Face
  name: string
  href: string
  sub: string
  gaps: { label: string; href: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'insights/_known': KnownPanel
    'insights/_soon': SoonPanel
    'insights/_row': KnownRow
  }
}

/** How well we know them, what is missing, and of whom. */
export function knownPanel({ spread, missing, ofBest }: Overview, people: NamedPeople): KnownPanel {
  const { page, total, leastKnown } = people
  return {
    spread: barsOf('known-bars', 'How much we know', bandsOf(spread), ofBest.total),
    missing: barsOf('missing-bars', 'What we don’t know yet', gapsOf(missing), ofBest.total),
    rows: leastKnown.map((person) => knownRow(person, standingOf(person), 'least')),
    pagination:
      page.pages > 1
        ? pagination(page, total, (number) => `${insightsUrl({ page: String(number) })}#known`)
        : null,
    empty: leastKnown.length > 0 ? '' : 'Of each of them we know everything that is worth knowing.',
  }
}

/** Who comes within days and is hardly known. */
export function soonPanel({ soon }: NamedPeople, today: Day): SoonPanel {
  return {
    rows: soon
      .slice(0, MOST_SOON)
      .map(({ person, coming }) =>
        knownRow(
          person,
          `Comes ${onDay(coming.day, today)} at ${coming.time} · ${standingOf(person)}`,
          'soon',
        ),
      ),
    more: soon.length > MOST_SOON ? 'There are more; these come first.' : '',
    empty: soon.length > 0 ? '' : 'Whoever comes in the next seven days is somebody we know a little.',
  }
}

const BANDS = [
  { label: 'Hardly', upTo: HARDLY_KNOWN, tone: 'amber' },
  { label: 'A little', upTo: 7, tone: 'green' },
  { label: 'Well', upTo: 10, tone: 'green' },
  { label: 'Very well', upTo: WORTH_KNOWING.length, tone: 'green' },
] as const

function bandsOf(spread: Overview['spread']) {
  return BANDS.map(({ label, upTo, tone }, at) => {
    const from = (BANDS[at - 1]?.upTo ?? -1) + 1
    const within = spread.filter(({ known }) => known >= from && known <= upTo)
    const count = within.reduce((sum, { customers }) => sum + customers, 0)
    return { label: `${label}: ${from} to ${upTo} of ${WORTH_KNOWING.length} things`, count, tone }
  })
}

function gapsOf(missing: Overview['missing']) {
  return WORTH_KNOWING.map(({ key, words }) => ({ label: words, count: missing[key] })).filter(
    ({ count }) => count > 0,
  )
}

function standingOf({ tier, memberNumber, known, of }: KnownPerson): string {
  return [tier, memberNumber, `${known} of ${plural(of, 'thing')} known`].filter(Boolean).join(' · ')
}

const MOST_GAPS = 4

function knownRow(person: KnownPerson, sub: string, list: string): KnownRow {
  const { id, name, photoId, missing } = person
  return {
    id: `${list}-${id}`,
    face: faceOf({ name, photoId }, 'small'),
    name,
    href: customerUrl(id),
    sub,
    gaps: missing.slice(0, MOST_GAPS).map((key) => ({ label: GAP_WORDS[key], href: gapUrl(key, id) })),
  }
}

const GAP_WORDS: Readonly<Record<WorthKnowing, string>> = {
  address: 'What to call them',
  home: 'Who is at home',
  family: 'Family or pets',
  birthday: 'Birthday',
  interest: 'An interest',
  'second interest': 'Another interest',
  preference: 'How they like it',
  town: 'Town',
  about: 'What they do',
  phone: 'Phone',
  email: 'E-mail',
  photo: 'Photo',
}

/** The very field that fills it. */
function gapUrl(key: WorthKnowing, id: string): string {
  const field = FIELDS[key]
  if (field) return `${editCustomerUrl(id)}#${field}`
  if (key === 'photo') return customerPhotoUrl(id)
  if (key === 'preference') return newFactUrl(id, 'preferences')
  if (key === 'home' || key === 'family')
    return `${newFactUrl(id, 'relationships')}?kind=${key === 'home' ? 'spouse' : 'child'}`
  return newFactUrl(id, 'interests')
}

const FIELDS: Partial<Readonly<Record<WorthKnowing, string>>> = {
  address: 'goesBy',
  birthday: 'birthday',
  town: 'town',
  about: 'about',
  phone: 'phone1',
  email: 'email1',
}
