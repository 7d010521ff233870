import { dayIn } from '../../lib/day.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { freshness, timelySince } from '../scoring/score.ts'
import { CLOSENESS, TIMELY } from '../scoring/table.ts'
import type { Speakable } from '../silence/speakable.ts'
import { keptWords } from '../wording/wording.ts'
import { ofFact } from './of-fact.ts'

/** Promises that we kept: somebody should tell them. */
export function keptCandidates({ customer, promises, lastVisitOn }: Speakable, moment: Moment): Candidate[] {
  return promises.flatMap((promise) => {
    const { id, kept } = promise
    const timeliness = kept ? timelySince(TIMELY.kept, kept.at, moment.now) : undefined
    // Whoever was here since has been told, or has seen it.
    const wasHere = kept && lastVisitOn !== null && lastVisitOn >= dayIn(kept.at, moment.timeZone)
    if (!kept || timeliness === undefined || wasHere) return []
    return {
      words: () => keptWords({ ...promise, kept }, customer, moment),
      line: {
        ...ofFact(promise, moment),
        ...{ key: `kept:${id}`, kind: 'mention', act: 'say', answer: null, confirms: false },
        fact: { kind: 'promise', id },
      },
      merits: {
        timeliness,
        closeness: CLOSENESS.self,
        strength: 0,
        freshness: freshness('kept promise', kept.at, moment.now),
      },
      ...{ about: null, isHere: false, topics: [], interestIds: [] },
      changedAt: promise.changedAt,
    }
  })
}
