import type { Day } from '../lib/day.ts'

/** We hardly know a customer of whom we know no more things than this; people/known.ts counts them. */
export const HARDLY_KNOWN = 4

/** True while a manager has asked for a sensitive time: questions and celebrations fall silent. */
export function isSensitiveOn({ sensitiveUntil }: { sensitiveUntil: Day | null }, today: Day): boolean {
  return sensitiveUntil !== null && sensitiveUntil >= today
}
