import type { Day } from '../lib/day.ts'

/** The lists of the page: what we promised, what there is to ask, what was kept lately. */
export const LISTS = ['promises', 'questions', 'kept'] as const
export type List = (typeof LISTS)[number]

/** Which list is asked for, and whose. */
export interface Choice {
  list: List
  onlyMine: boolean
}

/** What an address asks for; anything unknown is everybody's promises. */
export function choiceFrom(show: string, whose: string): Choice {
  return { list: LISTS.find((list) => list === show) ?? 'promises', onlyMine: whose === 'mine' }
}

/** How many days a kept promise stays in sight. */
export const KEPT_DAYS = 14

/** Whether a promise is due today or overdue. */
export function isDue({ dueOn }: { dueOn: Day | null }, today: Day): boolean {
  return dueOn !== null && dueOn <= today
}
