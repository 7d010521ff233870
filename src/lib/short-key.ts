import { createHash } from 'node:crypto'

/** What others know something by, as a key of one length, however long they make it. */
export function shortKey(id: string): string {
  return createHash('sha256').update(id.trim()).digest('base64url')
}
