import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { commentThemes, commentTones, themes } from '../../db/schema/comments.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role } from '../staff/staff-member.ts'
import type { ThemeId } from '../themes/theme.ts'
import { everyComment } from './every-queries.ts'
import { cameWithin, mayRead, toneOf } from './queries.ts'

/** How many comments a theme had, and how many of them praised or complained. */
export interface ThemeCount {
  id: ThemeId
  name: string
  comments: number
  praise: number
  complaints: number
}

/** What comments are counted: those that came in a span, at one place or, where that is null, at all. */
export interface Counted {
  from: Date
  until: Date
  placeId: PlaceId | null
}

/** What the comments of a span are about, by theme: themes without a comment are left out. */
export async function themesBetween(reader: Reader, counted: Counted, role: Role): Promise<ThemeCount[]> {
  const comment = everyComment(reader)
  const tone = toneOf(comment)
  return reader
    .select({
      ...{ id: themes.id, name: themes.name },
      comments: sql<number>`count(*)`,
      praise: sql<number>`sum(case when ${tone} = 'praise' then 1 else 0 end)`,
      complaints: sql<number>`sum(case when ${tone} = 'complaint' then 1 else 0 end)`,
    })
    .from(comment)
    .innerJoin(
      commentThemes,
      and(eq(commentThemes.commentId, comment.id), eq(commentThemes.answer, 'belongs')),
    )
    .innerJoin(themes, and(eq(themes.id, commentThemes.themeId), isNull(themes.removedAt)))
    .leftJoin(commentTones, eq(commentTones.commentId, comment.id))
    .where(
      and(
        ...[mayRead(comment, role), cameWithin(comment, counted)],
        counted.placeId ? eq(comment.placeId, counted.placeId) : undefined,
      ),
    )
    .groupBy(themes.id, themes.name)
    .orderBy(asc(themes.name))
}
