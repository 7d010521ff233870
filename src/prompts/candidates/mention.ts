import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import type { Speakable } from '../silence/speakable.ts'
import { occasionCandidates } from './occasions.ts'
import { pointCandidates } from './points.ts'
import { preferenceCandidates } from './preferences.ts'

/** What there is to bring up: today's talking points, dates within their window, and a preference to act on. */
export function mentionCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  return [
    ...pointCandidates(spoken, moment),
    ...occasionCandidates(spoken, moment),
    ...preferenceCandidates(spoken, moment),
  ]
}
