import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { heardComments } from '../../db/schema/comments.ts'
import { people } from '../../db/schema/people.ts'
import type { HeardCommentId } from './comment.ts'

/** What staff wrote down, as it is corrected. */
export type HeardComment = NonNullable<Awaited<ReturnType<typeof heardById>>>

export async function heardById(reader: Reader, id: HeardCommentId) {
  const [heard] = await reader
    .select({
      ...{ id: heardComments.id, words: heardComments.words, channel: heardComments.channel },
      ...{ day: heardComments.day, placeId: heardComments.placeId, customerId: heardComments.customerId },
      ...{ name: people.name, audience: heardComments.audience, version: heardComments.version },
    })
    .from(heardComments)
    .leftJoin(people, eq(people.id, heardComments.customerId))
    .where(and(eq(heardComments.id, id), isNull(heardComments.removedAt)))
  return heard
}
