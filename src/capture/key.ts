import { createHash } from 'node:crypto'
import type { Suggestion } from './suggestion.ts'

/** What tells a suggestion from others of its note, in letters that say nothing of what it is. */
export function keyOf(suggestion: Suggestion): string {
  return createHash('sha256').update(JSON.stringify(suggestion)).digest('hex').slice(0, 20)
}
