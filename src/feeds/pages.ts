import { addressPill, stateWords, type Looked } from '../addresses/pages.ts'
import { listInWords, plural } from '../lib/text.ts'
import type { Empty, Pill } from '../web/fragments.ts'
import { feedUrl, newFeedUrl } from '../web/urls.ts'
import { feedName, type FeedId } from './feed.ts'
import type { Feed } from './queries.ts'

/** Every feed, and how it is doing. */
export interface FeedsPage {
  lede: string
  add: string
  feeds: FeedRow[]
  empty: Empty | null
}

export interface FeedRow {
  href: string
  name: string
  pill: Pill | null
  sub: string
  /** How it is doing: when it was read, or what is wrong. */
  state: string
}

declare module '../web/views.ts' {
  interface Views {
    'feeds/feeds': FeedsPage
    'feeds/_row': FeedRow
  }
}

/** The page of all feeds. */
export function feedsPage(
  feeds: readonly Feed[],
  standing: ReadonlyMap<FeedId, number>,
  looked: Looked,
): FeedsPage {
  const broken = feeds.filter(({ problem, pausedAt }) => problem !== null && pausedAt === null).length
  const trouble = broken > 0 ? `${plural(broken, 'feed')} cannot be read.` : 'All of them work.'
  return {
    lede: `What they bring becomes talking points by itself. ${feeds.length > 0 ? trouble : ''}`.trim(),
    add: newFeedUrl,
    feeds: feeds.map((feed) => feedRow(feed, standing.get(feed.id) ?? 0, looked)),
    empty: feeds.length > 0 ? null : NONE_YET,
  }
}

/** "News from herald.test", "Calendar at club.test", or the address where we don't know yet. */
export function kindWords({ kind, address }: Feed): string {
  const { hostname } = new URL(address)
  if (kind === 'calendar') return `Calendar at ${hostname}`
  return kind === 'news' ? `News from ${hostname}` : address
}

/** What it posted that holds, or is to come. */
export function broughtWords(standing: number): string {
  return standing === 0 ? 'nothing to mention now' : plural(standing, 'talking point')
}

function feedRow(feed: Feed, standing: number, looked: Looked): FeedRow {
  return {
    href: feedUrl(feed.id),
    name: feedName(feed),
    pill: addressPill(feed),
    sub: [listInWords(feed.interests.map(({ name }) => name)), kindWords(feed)].filter(Boolean).join(' · '),
    state: stateWords(feed, broughtWords(standing), looked),
  }
}

const NONE_YET: Empty = {
  title: 'No feeds yet',
  text: 'The sports pages of your paper, the fixtures of a team, your own calendar of events: give the address once, and what is new stands on the cards of those who care.',
  action: { href: newFeedUrl, label: 'Add a feed' },
}
