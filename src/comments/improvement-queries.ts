import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { improvementComments, improvements } from '../../db/schema/improvements.ts'
import type { Id } from '../lib/id.ts'
import type { PlaceId } from '../places/place.ts'
import type { CommentId } from './comment.ts'

/** An improvement, as far as a comment names it. */
export interface NamedImprovement {
  id: Id<'Improvement'>
  title: string
}

/** The improvements that answer a comment. */
export function improvementsAnswering(reader: Reader, id: CommentId): Promise<NamedImprovement[]> {
  return reader
    .select({ id: improvements.id, title: improvements.title })
    .from(improvementComments)
    .innerJoin(improvements, eq(improvements.id, improvementComments.improvementId))
    .where(and(eq(improvementComments.commentId, id), isNull(improvements.removedAt)))
    .orderBy(asc(improvements.title))
}

/** So many are offered to add a comment to. */
const OFFERED = 50

/** Those at a place that are not done, the latest first. */
export function openImprovements(reader: Reader, placeId: PlaceId): Promise<NamedImprovement[]> {
  return reader
    .select({ id: improvements.id, title: improvements.title })
    .from(improvements)
    .where(
      and(eq(improvements.placeId, placeId), isNull(improvements.doneOn), isNull(improvements.removedAt)),
    )
    .orderBy(desc(improvements.addedAt))
    .limit(OFFERED)
}
