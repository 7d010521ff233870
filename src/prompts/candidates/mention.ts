import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import type { Speakable } from '../silence/speakable.ts'
import { keptCandidates } from './kept.ts'
import { occasionCandidates } from './occasions.ts'
import { pointCandidates } from './points.ts'
import { preferenceCandidates } from './preferences.ts'

/** What there is to bring up: what we did for them, today's talking points, dates near, and a habit to act on. */
export function mentionCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return [
    ...keptCandidates(spoken, moment),
    ...pointCandidates(spoken, moment),
    ...occasionCandidates(spoken, moment),
    ...preferenceCandidates(spoken, moment),
  ]
}
