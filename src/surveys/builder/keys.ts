import { newId } from '../../lib/id.ts'
import type { Way } from './draft.ts'

/** A key that no question or section has had in any version: answers are known by it. */
export function newKey(now: Date): string {
  return newId(now)
}

/** Which way something is to go; undefined where that is none. */
export function asWay(text: string): Way | undefined {
  return text === 'up' || text === 'down' ? text : undefined
}
