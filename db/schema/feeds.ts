import { choice, index, instant, int, string, table, uniqueIndex } from '../dialect/index.ts'
import { FEED_KINDS, FEED_SCOPES, type FeedEntryId, type FeedId } from '../../src/feeds/feed.ts'
import type { InterestId } from '../../src/interests/interest.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { TONES, type TalkingPointId } from '../../src/talking-points/talking-point.ts'
import { askedAddress } from './asked-address.ts'
import { interests } from './interests.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'
import { talkingPoints } from './talking-points.ts'

/** An address that posts talking points by itself: news, or a calendar. */
export const feeds = table('feeds', {
  id: string().$type<FeedId>().primaryKey(),
  placeId: string()
    .$type<PlaceId>()
    .notNull()
    .references(() => places.id),
  ...askedAddress(),
  /** What we call it, where that is not its own title. */
  name: string(),
  tone: choice(TONES).notNull(),
  /** Whom an entry serves that names none of its interests. */
  scope: choice(FEED_SCOPES).notNull(),
  /** How many days after its own a piece of news holds. */
  goodForDays: int().notNull(),
  /** How many days before its own an event is mentioned. */
  leadDays: int().notNull(),
  addedById: string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id),
  addedAt: instant().notNull(),
  /** What it turned out to be, and its own title, once it has been read. */
  kind: choice(FEED_KINDS),
  title: string(),
})

export const feedInterests = table(
  'feed_interests',
  {
    id: string().$type<Id<'FeedInterest'>>().primaryKey(),
    feedId: string()
      .$type<FeedId>()
      .notNull()
      .references(() => feeds.id),
    interestId: string()
      .$type<InterestId>()
      .notNull()
      .references(() => interests.id),
  },
  (columns) => [uniqueIndex('feed_interests_once').on(columns.feedId, columns.interestId)],
)

/** What a feed has shown us already, so that nothing is posted twice. */
export const feedEntries = table(
  'feed_entries',
  {
    id: string().$type<FeedEntryId>().primaryKey(),
    feedId: string()
      .$type<FeedId>()
      .notNull()
      .references(() => feeds.id),
    /** What the feed knows the entry by: its guid, or its uid and which time it recurs. */
    key: string().notNull(),
    text: string().notNull(),
    talkingPointId: string()
      .$type<TalkingPointId>()
      .references(() => talkingPoints.id),
    /** When the feed last had a say in it: a talking point that was changed since is a colleague's. */
    writtenAt: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('feed_entries_once').on(columns.feedId, columns.key),
    index('feed_entries_point').on(columns.talkingPointId),
  ],
)
