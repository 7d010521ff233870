import { addDays, dayIn, daysBetween, type Day } from '../../lib/day.ts'
import { dayInWords } from '../../lib/words-for-time.ts'
import type { NoteFact } from '../facts.ts'
import type { Candidate, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { freshness, timely } from '../scoring/score.ts'
import { CLOSENESS, TIMELY } from '../scoring/table.ts'
import type { Speakable } from '../silence/speakable.ts'
import { dayWords } from '../wording/wording.ts'
import { mayNameADay, namedDay } from './named-day.ts'
import { ofFact } from './of-fact.ts'

/** Days that notes name and of which nobody made a question or a promise: before the day, and after it. */
export function noteCandidates({ customer, notes }: Speakable, moment: Moment): Candidate[] {
  const own = notes.filter(
    (note) => note.personId === customer.id && !note.isFollowedUp && mayNameADay(note.text),
  )
  return own.flatMap((note) => {
    const named = namedDay(note.text, dayIn(note.source.at, moment.timeZone))
    return named ? candidate(note, named, moment) : []
  })
}

function candidate(note: NoteFact, named: { day: Day; quote: string }, moment: Moment): Candidate[] {
  const { today } = moment
  const { day, quote } = named
  if (day >= today) {
    const when = dayInWords(day, today)
    const points = timely(TIMELY.dayAhead, today, day)
    const words = () => dayWords.ahead(note, quote, when, moment)
    return points === undefined ? [] : [line(note, 'day-ahead', points, words, moment)]
  }
  // The day after is the first on which it can have gone one way or another.
  const points = timely(TIMELY.dayAfter, addDays(day, 1), today)
  const words = () => dayWords.after(note, quote, moment)
  return points === undefined || daysBetween(day, today) < 1
    ? []
    : [line(note, 'day-after', points, words, moment)]
}

function line(
  note: NoteFact,
  family: 'day-ahead' | 'day-after',
  timeliness: number,
  words: () => Words,
  moment: Moment,
): Candidate {
  const { id, changedAt } = note
  const kind = family === 'day-after' ? 'ask' : 'mention'
  return {
    words,
    line: {
      ...ofFact(note, moment),
      ...{ key: `${family}:${id}`, kind, act: 'say', answer: null, confirms: false },
      fact: { kind: 'note', id },
    },
    merits: {
      timeliness,
      closeness: CLOSENESS.self,
      strength: 0,
      freshness: freshness('day in a note', note.source.at, moment.now),
    },
    ...{ about: null, isHere: false, topics: [note.text], interestIds: [], changedAt },
  }
}
