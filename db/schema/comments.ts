import { choice, day, index, instant, int, string, table, uniqueIndex } from '../dialect/index.ts'
import {
  THEME_ANSWERS,
  TONES,
  WAYS_HEARD,
  type CommentId,
  type HeardCommentId,
} from '../../src/comments/comment.ts'
import { AUDIENCES } from '../../src/facts/fact.ts'
import type { Id } from '../../src/lib/id.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { ThemeId } from '../../src/themes/theme.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

const byStaff = () =>
  string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id)

/** What comments are about, in the house's own words. */
export const themes = table('themes', {
  id: string().$type<ThemeId>().primaryKey(),
  name: string().notNull(),
  /** Which words suggest it, with commas between them. */
  words: string().notNull(),
  addedById: byStaff(),
  addedAt: instant().notNull(),
  changedAt: instant().notNull(),
  removedAt: instant(),
  version: int().notNull(),
})

/** What a customer said elsewhere than where we asked, as staff wrote it down. */
export const heardComments = table(
  'heard_comments',
  {
    id: string().$type<HeardCommentId>().primaryKey(),
    /** Who said it, where that is known. */
    customerId: string()
      .$type<CustomerId>()
      .references(() => people.id),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    channel: choice(WAYS_HEARD).notNull(),
    /** The day on which it was said. */
    day: day().notNull(),
    words: string().notNull(),
    audience: choice(AUDIENCES).notNull(),
    writtenById: byStaff(),
    writtenAt: instant().notNull(),
    changedAt: instant().notNull(),
    removedAt: instant(),
    version: int().notNull(),
  },
  (columns) => [
    index('heard_comments_at').on(columns.writtenAt),
    index('heard_comments_customer').on(columns.customerId),
  ],
)

/**
 * That a comment is about a theme, or is not. The comment itself stands where it was said: its id is that of a survey
 * answer, of somebody affected or of a heard comment, so nothing here points at one table.
 */
export const commentThemes = table(
  'comment_themes',
  {
    id: string().$type<Id<'CommentTheme'>>().primaryKey(),
    commentId: string().$type<CommentId>().notNull(),
    themeId: string()
      .$type<ThemeId>()
      .notNull()
      .references(() => themes.id),
    answer: choice(THEME_ANSWERS).notNull(),
    byId: byStaff(),
    at: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('comment_themes_one').on(columns.commentId, columns.themeId),
    index('comment_themes_theme').on(columns.themeId),
  ],
)

/** Whether a comment is praise or a complaint, where somebody has said so; else its number says it. */
export const commentTones = table(
  'comment_tones',
  {
    id: string().$type<Id<'CommentTone'>>().primaryKey(),
    commentId: string().$type<CommentId>().notNull(),
    tone: choice(TONES).notNull(),
    byId: byStaff(),
    at: instant().notNull(),
  },
  (columns) => [uniqueIndex('comment_tones_one').on(columns.commentId)],
)
