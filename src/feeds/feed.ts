import type { Id } from '../lib/id.ts'

/** An address that posts talking points by itself. */
export type FeedId = Id<'Feed'>
/** Something that a feed has shown us. */
export type FeedEntryId = Id<'FeedEntry'>

export const FEED_KINDS = ['news', 'calendar'] as const

/** Whom an entry serves: those whose interest it names, or else everybody whom the feed is for; or only the former. */
export const FEED_SCOPES = ['all', 'named'] as const
export type FeedScope = (typeof FEED_SCOPES)[number]

/** How many days after its own a piece of news may hold. */
export const GOOD_FOR_DAYS = [0, 1, 3, 6] as const
/** How many days before its own an event may be mentioned. */
export const LEAD_DAYS = [0, 1, 3, 7] as const

const AN_HOUR = 3_600_000

/** How often a feed that works is asked. */
export const EVERY = AN_HOUR / 2

/** Older news than this is no news. */
export const FRESH = 36 * AN_HOUR

/** Events stand among what is coming this long before they are mentioned: longer than until the next whole reading. */
export const AHEAD = 48 * AN_HOUR

/** At most so many pieces of news are posted at one reading. */
export const A_HANDFUL = 5

/** At most so many talking points of one feed stand at once. */
export const MOST_STANDING = 12

/** What a feed goes by: as we call it, else its own title, else its site. */
export function feedName(feed: { name: string | null; title: string | null; address: string }): string {
  return feed.name ?? feed.title ?? new URL(feed.address).hostname
}
