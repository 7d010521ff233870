import type { CommentId } from '../comments/comment.ts'
import { asId } from '../lib/id.ts'

/** A tick beside a comment is a field of its own, since no form sends a name twice. */
const PREFIX = 'comment-'

/** The comments that are ticked in what a form sends. */
export function chosenComments(sent: unknown): CommentId[] {
  if (typeof sent !== 'object' || sent === null) return []
  return Object.keys(sent).flatMap((name) => {
    const id = name.startsWith(PREFIX) ? asId<'Comment'>(name.slice(PREFIX.length)) : undefined
    return id ?? []
  })
}

/** The name of the tick of a comment. */
export function tickOf(id: string): string {
  return `${PREFIX}${id}`
}
