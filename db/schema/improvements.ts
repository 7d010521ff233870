import { choice, day, index, instant, int, string, table, uniqueIndex } from '../dialect/index.ts'
import type { CommentId } from '../../src/comments/comment.ts'
import { DECISIONS, type ImprovementId, type ImprovementMailId } from '../../src/improvements/improvement.ts'
import type { Id } from '../../src/lib/id.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { ThemeId } from '../../src/themes/theme.ts'
import { themes } from './comments.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

const byStaff = () =>
  string()
    .$type<StaffId>()
    .references(() => staff.id)

const ofImprovement = () =>
  string()
    .$type<ImprovementId>()
    .notNull()
    .references(() => improvements.id)

/** What becomes of what customers said: what was decided, who sees to it, and what was done. */
export const improvements = table(
  'improvements',
  {
    id: string().$type<ImprovementId>().primaryKey(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    themeId: string()
      .$type<ThemeId>()
      .references(() => themes.id),
    title: string().notNull(),
    /** "Nobody tells us when the carts are out": what customers said, in a sentence without names. */
    youSaid: string().notNull(),
    /** Null while nothing is decided. */
    decision: choice(DECISIONS),
    reason: string(),
    ownerId: byStaff(),
    /** "Two more carts, and a board that shows how many are free": what we did. */
    weDid: string(),
    doneOn: day(),
    /** What is sent to those who said it, once somebody has had it sent. */
    mailSubject: string(),
    mailText: string(),
    mailedAt: instant(),
    /** When the last of those mails was queued. */
    mailsQueuedAt: instant(),
    addedById: byStaff().notNull(),
    addedAt: instant().notNull(),
    changedAt: instant().notNull(),
    removedAt: instant(),
    version: int().notNull(),
  },
  (columns) => [index('improvements_place').on(columns.placeId, columns.doneOn)],
)

/** That a comment is among those that an improvement answers. It stands where it was said, as in comment_themes. */
export const improvementComments = table(
  'improvement_comments',
  {
    id: string().$type<Id<'ImprovementComment'>>().primaryKey(),
    improvementId: ofImprovement(),
    commentId: string().$type<CommentId>().notNull(),
    addedById: byStaff().notNull(),
    addedAt: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('improvement_comments_one').on(columns.improvementId, columns.commentId),
    index('improvement_comments_comment').on(columns.commentId),
  ],
)

/** That a customer is told by mail what was done about what they said: once for each improvement. */
export const improvementMails = table(
  'improvement_mails',
  {
    id: string().$type<ImprovementMailId>().primaryKey(),
    improvementId: ofImprovement(),
    customerId: string()
      .$type<CustomerId>()
      .notNull()
      .references(() => people.id),
    queuedAt: instant().notNull(),
    /** Since when they want no more mails of this kind, on their own word. */
    stoppedAt: instant(),
  },
  (columns) => [
    uniqueIndex('improvement_mails_one').on(columns.improvementId, columns.customerId),
    index('improvement_mails_customer').on(columns.customerId),
  ],
)
