import { createHash } from 'node:crypto'
import { fold } from '../../lib/text.ts'

/** By what lists with the same headings know each other; it does not tell the headings. */
export function fingerprintOf(headings: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headings.map(fold)))
    .digest('hex')
}
