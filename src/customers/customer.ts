import type { Day } from '../lib/day.ts'

/** True while a manager has asked for a sensitive time: questions and celebrations fall silent. */
export function isSensitiveOn({ sensitiveUntil }: { sensitiveUntil: Day | null }, today: Day): boolean {
  return sensitiveUntil !== null && sensitiveUntil >= today
}
