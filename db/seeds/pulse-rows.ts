import { addMonths } from '../../src/lib/day.ts'
import { periodOf } from '../../src/lib/period.ts'
import { COMMENT, SCORE, TWO_QUESTIONS, type PulseQuestion } from '../../src/pulse/pulse.ts'
import { dayFrom } from './relative-days.ts'
import type { Rows } from './rows.ts'
import { notedOn, type Club } from './world.ts'

/** What those who work at the club said in a month. */
export interface SeedPulse {
  monthsAgo: number
  asked: number
  scores: readonly number[]
  /** To the owner's own question. */
  tools: readonly number[]
  words: readonly string[]
  /** How many answered where nothing was kept of it. */
  tooFew?: number
}

const SWITCHED_ON = -200

const OWN: PulseQuestion = {
  ...{ key: 'own1', kind: 'number' },
  text: 'Do you have what you need to do your work well?',
}

/** Writes down the pulse: the months that are over, and this one, which is open and which nobody has answered yet. */
export function addPulse(rows: Rows, club: Club, months: readonly SeedPulse[]): void {
  rows.pulseRules.push({
    id: 'organisation',
    switchedOnAt: notedOn(club, SWITCHED_ON),
    own: [OWN],
    version: 1,
  })
  const questions = [...TWO_QUESTIONS, OWN]
  const thisMonth = periodOf(dayFrom(club, 0), 'months')
  for (const { monthsAgo, asked, scores, tools, words, tooFew } of months) {
    const month = addMonths(thisMonth, -monthsAgo)
    rows.pulses.push({
      id: club.id(),
      month,
      questions,
      box: '',
      isClosed: true,
      asked,
      answered: tooFew ?? scores.length,
    })
    const answer = (questionKey: string, given: { number?: number; text?: string }) =>
      rows.pulseAnswers.push({ id: club.id(), month, questionKey, ...given })
    for (const number of scores) answer(SCORE, { number })
    for (const number of tools) answer(OWN.key, { number })
    for (const text of words) answer(COMMENT, { text })
  }
  rows.pulses.push({
    id: club.id(),
    month: thisMonth,
    questions,
    box: '',
    isClosed: false,
    asked: 0,
    answered: 0,
  })
  for (const { id: staffId, deactivatedAt } of rows.staff)
    if (!deactivatedAt) rows.pulseTurns.push({ id: club.id(), month: thisMonth, staffId, hasAnswered: false })
}
