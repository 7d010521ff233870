import { knownAt } from '../facts.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { freshness } from '../scoring/score.ts'
import { ALWAYS_TRUE, CLOSENESS } from '../scoring/table.ts'
import { ageOfFact, shelfOf } from '../silence/shelf.ts'
import type { Speakable } from '../silence/speakable.ts'
import { preferenceWords } from '../wording/wording.ts'
import { ofFact } from './of-fact.ts'

/** Habits to act on without a word, theirs and those of who came along; a one-off is never read as one. */
export function preferenceCandidates(spoken: Speakable, moment: Moment): Candidate[] {
  const { customer, people, preferences, outcomes } = spoken
  return preferences.flatMap((preference) => {
    const { id, personId, habit, changedAt } = preference
    const key = `preference:${id}`
    const isFresh = shelfOf('preference', ageOfFact(preference, key, outcomes, moment)) === 'told'
    if (habit !== 'always' || !isFresh) return []
    const relative = people.find(({ person }) => person.id === personId)
    return {
      words: () => preferenceWords(preference, { customer, relative }, moment),
      line: {
        ...ofFact(preference, moment),
        ...{ key, kind: 'mention', act: 'do', answer: null, confirms: false },
        fact: { kind: 'preference', id },
      },
      merits: {
        timeliness: ALWAYS_TRUE,
        closeness: CLOSENESS[relative?.tie.kind ?? 'self'],
        strength: 0,
        freshness: freshness('preference', knownAt(preference), moment.now),
      },
      ...{ about: relative?.person.id ?? null, isHere: false, interestIds: [], changedAt },
      topics: relative ? [relative.person.name] : [],
    }
  })
}
