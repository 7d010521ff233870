import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { CLOSENESS, freshness, PREFERENCE_TIMELINESS } from '../score.ts'
import type { Speakable } from '../silence/speakable.ts'
import { preferenceWords } from '../wording/wording.ts'

/** Habits to act on without a word; a one-off is never read as one. */
export function preferenceCandidates({ customer, preferences }: Speakable, moment: Moment): Candidate[] {
  return preferences
    .filter((preference) => preference.habit === 'always')
    .map((preference) => ({
      words: () => preferenceWords(preference, customer, moment),
      line: {
        key: `preference:${preference.id}`,
        kind: 'mention',
        act: 'do',
        source: preference.source,
        answer: null,
        fact: { kind: 'preference', id: preference.id },
      },
      merits: {
        timeliness: PREFERENCE_TIMELINESS,
        closeness: CLOSENESS.self,
        strength: 0,
        freshness: freshness(preference.source, moment.now),
      },
      topics: [],
      interestIds: [],
      changedAt: preference.changedAt,
    }))
}
