import { choice, index, instant, int, string, table } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import type { InterestId } from '../../src/interests/interest.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { TONES, type TalkingPointId } from '../../src/talking-points/talking-point.ts'
import { interests } from './interests.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

export const talkingPoints = table(
  'talking_points',
  {
    id: string().$type<TalkingPointId>().primaryKey(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** "Dolphins beat Buffalo 27–24 last night". */
    text: string().notNull(),
    detail: string(),
    from: instant().notNull(),
    until: instant().notNull(),
    postedById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    /** When it was posted; of news that a feed brought, when that was published. */
    postedAt: instant().notNull(),
    /** Where a feed brought it from: "Miami Herald". What staff post has none. */
    sourceName: string(),
    /** Where to read more, by http or https. */
    link: string(),
    changedAt: instant().notNull(),
    removedAt: instant(),
    version: int().notNull(),
  },
  (columns) => [index('talking_points_until').on(columns.placeId, columns.until)],
)

/** The interests that a talking point serves, with how it sounds to those on that side. */
export const talkingPointInterests = table(
  'talking_point_interests',
  {
    id: string().$type<Id<'TalkingPointInterest'>>().primaryKey(),
    talkingPointId: string()
      .$type<TalkingPointId>()
      .notNull()
      .references(() => talkingPoints.id),
    interestId: string()
      .$type<InterestId>()
      .notNull()
      .references(() => interests.id),
    tone: choice(TONES).notNull(),
  },
  (columns) => [
    index('talking_point_interests_point').on(columns.talkingPointId),
    index('talking_point_interests_interest').on(columns.interestId),
  ],
)
