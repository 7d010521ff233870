import type { InterestId } from '../../interests/interest.ts'
import type { Day } from '../../lib/day.ts'
import { customersWord, type CustomerWord } from '../../organisation/organisation.ts'
import { capitalised, plural } from '../../lib/text.ts'
import type { Empty, Pagination } from '../../web/fragments.ts'
import { field, type Field } from '../../web/field.ts'
import { blankForm } from '../../web/forms.ts'
import { pagination, type PageOfRows } from '../../web/pagination.ts'
import { customersListUrl, customersUrl, importsUrl, newCustomerUrl, newVisitUrl } from '../../web/urls.ts'
import { isEverybody, type ListChoice, type Order, type Selection } from './choice.ts'
import { choosingOf, type Choosing } from './choosing-pages.ts'
import type { ListedCustomer } from './queries.ts'
import { customerRow, type CustomerRow } from './row-pages.ts'
import type { VisitOfDay } from '../visit-of-day.ts'

/** The customers, a page at a time. */
export interface CustomersPage {
  title: string
  lede: string
  actions: { href: string; label: string; isPrimary: boolean }[]
  tabs: { label: string; href: string; current: boolean }[]
  only: string
  filters: Field[]
  /** What to do with those who are ticked, while somebody chooses several. */
  choosing: Choosing | null
  count: string
  rows: CustomerRow[]
  pagination: Pagination | null
  empty: Empty | null
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/list': CustomersPage
  }
}

interface ListFacts {
  choice: ListChoice
  page: PageOfRows
  /** How many there are of the choice, of all, and of those we hardly know. */
  counts: { chosen: number; all: number; hardlyKnown: number }
  customers: ListedCustomer[]
  visits: Map<string, VisitOfDay[]>
  tiers: string[]
  interests: { id: InterestId; name: string }[]
  word: CustomerWord
  bringsInLists: boolean
  /** Whether the reader chooses several to change at once. */
  choosing: 'never' | 'may' | 'now'
  /** The tiers of the settings, best first. */
  ownTiers: readonly string[]
  today: Day
  timeZone: string
}

/** The list of customers as its page shows it. */
export function customersPage(facts: ListFacts): CustomersPage {
  const { choice, counts, customers, page, word } = facts
  const isChoosing = facts.choosing === 'now'
  const addressOf = (asked: ListChoice, number = 1) => listAddress(asked, number, isChoosing)
  return {
    title: capitalised(customersWord(word)),
    lede: ledeOf(counts),
    actions: actions(facts),
    tabs: TABS.map(([only, label]) => ({
      label,
      href: addressOf({ ...choice, only }),
      current: only === choice.only,
    })),
    only: choice.only,
    filters: filters(facts),
    choosing:
      isChoosing && counts.chosen > 0
        ? choosingOf({ ...facts, tiers: tiersToSet(facts), isOnePage: page.pages === 1 })
        : null,
    count: plural(counts.chosen, word, customersWord(word)),
    rows: customers.map((customer) => ({ ...customerRow(customer, facts), hasTick: isChoosing })),
    pagination:
      page.pages > 1 ? pagination(page, counts.chosen, (number) => addressOf(choice, number)) : null,
    empty: counts.chosen === 0 ? emptyOf(facts) : null,
  }
}

const TABS: readonly (readonly [Selection, string])[] = [
  ['everybody', 'Everybody'],
  ['today', 'Today'],
  ['hardly-known', 'Hardly known'],
  ['archived', 'Archived'],
]

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  name: 'Name',
  'last-seen': 'Last seen',
  newest: 'Newest',
  'least-known': 'Least known',
}

function ledeOf({ all, hardlyKnown }: ListFacts['counts']): string {
  if (all === 0) return ''
  const people = `${plural(all, 'person', 'people')} we want to recognise.`
  return hardlyKnown === 0 ? people : `${people} ${hardlyKnown} of them we hardly know.`
}

function actions({ word, bringsInLists, choosing, choice }: ListFacts) {
  const chooses = choosing === 'now'
  const several = {
    href: listAddress(choice, 1, !chooses),
    label: chooses ? 'Done choosing' : 'Choose several',
    isPrimary: false,
  }
  return [
    ...(choosing === 'never' ? [] : [several]),
    ...(bringsInLists ? [{ href: importsUrl, label: 'Bring in a list', isPrimary: false }] : []),
    { href: newCustomerUrl, label: `Add a ${word}`, isPrimary: true },
  ]
}

function tiersToSet({ ownTiers, tiers }: ListFacts): string[] {
  return [...new Set([...ownTiers, ...tiers])]
}

function filters({ choice, tiers, interests }: ListFacts): Field[] {
  const form = blankForm({ tier: choice.tier, interest: choice.interestId ?? '', order: choice.order })
  const tierChoices = tiers.map((tier) => [tier, tier] as const)
  const interestChoices = interests.map(({ id, name }) => [id, name] as const)
  const orders = Object.entries(ORDER_WORDS)
  return [
    field(form, 'tier', 'Tier', { kind: 'select', choices: [['', 'Any'], ...tierChoices] }),
    field(form, 'interest', 'Interest', { kind: 'select', choices: [['', 'Any'], ...interestChoices] }),
    field(form, 'order', 'In order of', { kind: 'select', choices: orders }),
  ]
}

function emptyOf({ choice, counts, word, bringsInLists }: ListFacts): Empty {
  const everybody = { href: customersUrl, label: 'Show everybody' }
  if (counts.all === 0 && choice.only !== 'archived')
    return {
      title: 'Nobody here yet',
      text: bringsInLists ? 'Add Elena, or bring in your list.' : 'Add Elena, and what you know of her.',
      action: { href: newCustomerUrl, label: `Add a ${word}` },
    }
  if (!isEverybody({ ...choice, only: 'everybody' }))
    return { title: 'Nobody like that', text: 'Try fewer words at once.', action: everybody }
  return EMPTY[choice.only] ?? { title: 'Nobody here', text: '', action: everybody }
}

const EMPTY: Partial<Record<Selection, Empty>> = {
  today: {
    title: 'Nobody is expected today',
    text: 'Whoever is expected, and whoever just walks in, shows here.',
    action: { href: newVisitUrl(), label: 'Add a visit' },
  },
  'hardly-known': {
    title: 'We know everybody a little',
    text: 'Whoever we hardly know shows here, so that somebody asks.',
    action: null,
  },
  archived: {
    title: 'Nobody is archived',
    text: 'Whoever has left shows here, and can be brought back.',
    action: null,
  },
}

/** Addresses hold only what differs from the whole list in order of names. */
function listAddress({ only, tier, interestId, order }: ListChoice, page: number, chooses: boolean): string {
  return customersListUrl({
    ...(only === 'everybody' ? {} : { only }),
    ...(tier ? { tier } : {}),
    ...(interestId ? { interest: interestId } : {}),
    ...(order === 'name' ? {} : { order }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(chooses ? { choose: 'yes' } : {}),
  })
}
