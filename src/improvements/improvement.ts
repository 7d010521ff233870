import type { Day } from '../lib/day.ts'
import { addDays } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'

/** Something that is made better since customers said so. */
export type ImprovementId = Id<'Improvement'>

/** That a customer is told of one by mail. */
export type ImprovementMailId = Id<'ImprovementMail'>

/** What is decided about one. */
export const DECISIONS = ['do', 'not now'] as const
export type Decision = (typeof DECISIONS)[number]

/** How it stands with one: the columns of the board. */
export const STATES = ['to decide', 'to do', 'done', 'not now'] as const
export type State = (typeof STATES)[number]

interface Standing {
  decision: Decision | null
  doneOn: Day | null
}

/** How it stands. What is done is done, whatever was decided before. */
export function stateOf({ decision, doneOn }: Standing): State {
  if (doneOn) return 'done'
  if (decision === null) return 'to decide'
  return decision === 'do' ? 'to do' : 'not now'
}

/** For so many days Line-up tells what was done. */
const DAYS_ON_LINE_UP = 14

/** The first of the days on which something must have been done that Line-up tells. */
export function toldSince(today: Day): Day {
  return addDays(today, -DAYS_ON_LINE_UP)
}
