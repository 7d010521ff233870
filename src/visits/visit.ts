import type { Id } from '../lib/id.ts'
import type { Day } from '../lib/day.ts'

/** When customers are expected. */
export type VisitId = Id<'Visit'>

/** Whoever comes: those whom the visit is for, and those who come along. */
export const PARTS_IN_VISIT = ['customer', 'companion'] as const
export type PartInVisit = (typeof PARTS_IN_VISIT)[number]

/** How far a visit has got, as instants; what has not happened is null. */
export interface Progress {
  arrivedAt: Date | null
  completedAt: Date | null
  cancelledAt: Date | null
  noShowAt: Date | null
}

export type VisitState = 'expected' | 'arrived' | 'completed' | 'cancelled' | 'no-show'

/** The state that the instants add up to. Who did come came, whatever was said before. */
export function stateOf(visit: Progress): VisitState {
  if (visit.completedAt) return 'completed'
  if (visit.arrivedAt) return 'arrived'
  if (visit.cancelledAt) return 'cancelled'
  return visit.noShowAt ? 'no-show' : 'expected'
}

/** What the desk can say of a visit; each can be taken back. */
export const STEPS = ['arrival', 'departure', 'cancellation', 'no-show'] as const
export type Step = (typeof STEPS)[number]

/** The instant that a step sets, the states it may be taken from, and the state it leads to. */
export const STEP_RULES: Readonly<
  Record<Step, { sets: keyof Progress; from: readonly VisitState[]; to: VisitState }>
> = {
  arrival: { sets: 'arrivedAt', from: ['expected', 'cancelled', 'no-show'], to: 'arrived' },
  departure: { sets: 'completedAt', from: ['arrived'], to: 'completed' },
  cancellation: { sets: 'cancelledAt', from: ['expected', 'no-show'], to: 'cancelled' },
  'no-show': { sets: 'noShowAt', from: ['expected'], to: 'no-show' },
}

/** Whether a step makes sense for a visit in that state. */
export function mayTake(step: Step, state: VisitState): boolean {
  return STEP_RULES[step].from.includes(state)
}

/** Whether a step is the one that can be taken back now. */
export function mayTakeBack(step: Step, state: VisitState): boolean {
  return STEP_RULES[step].to === state
}

/** When the visit came into its state; undefined while it is expected. */
export function stateSince(visit: Progress): Date | undefined {
  return visit.completedAt ?? visit.arrivedAt ?? visit.cancelledAt ?? visit.noShowAt ?? undefined
}

/** Where a day's page lists a visit. */
export const GROUPS = ['next', 'later', 'here', 'gone'] as const
export type Group = (typeof GROUPS)[number]

/** A day as it lies to today. */
export type DayIs = 'past' | 'today' | 'future'

export function dayIs(day: Day, today: Day): DayIs {
  if (day === today) return 'today'
  return day < today ? 'past' : 'future'
}

/** The group of a visit. Whoever is late stays in front of everybody's eyes. */
export function groupOf(visit: Progress & { startsAt: Date }, now: Date, when: DayIs): Group {
  const state = stateOf(visit)
  if (when === 'past' || state === 'completed' || state === 'cancelled' || state === 'no-show') return 'gone'
  if (state === 'arrived') return 'here'
  return when === 'today' && visit.startsAt.getTime() - now.getTime() <= HOUR ? 'next' : 'later'
}

/** The visits of a day by group, each in the order in which they were given; groups without visits are left out. */
export function grouped<Visit extends Progress & { startsAt: Date }>(
  visits: readonly Visit[],
  now: Date,
  when: DayIs,
): { group: Group; visits: Visit[] }[] {
  const placed = visits.map((visit) => ({ visit, group: groupOf(visit, now, when) }))
  return GROUPS.map((group) => ({
    group,
    visits: placed.filter((one) => one.group === group).map(({ visit }) => visit),
  })).filter(({ visits: members }) => members.length > 0)
}

/** Whether a desk may keep its book for that day: a slip of the year is caught, and so is what no clock can show. */
export function isDeskDay(day: Day): boolean {
  return day >= '1990-01-01' && day <= '2199-12-31'
}

const HOUR = 3_600_000
