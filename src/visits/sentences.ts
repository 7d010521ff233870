import type { Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { namesTogether } from './comers.ts'
import { onDay } from './on-day.ts'
import { stateOf, stateSince, type Progress, type Step, type VisitState } from './visit.ts'

/** What the sentences of the desk need to know of a visit. */
export interface SpokenVisit extends Progress {
  timeZone: string
  people: readonly { name: string; part: 'customer' | 'companion' }[]
}

/** What has been planned or noted. */
export function notedSentence(
  names: readonly string[],
  when: { day: Day; time: string } | 'now',
  today: Day,
): string {
  return when === 'now' ? hereSentence(names) : expectedSentence(names, when, today)
}

/** "Ray Alvarez is expected on Monday at 09:40." */
export function expectedSentence(
  names: readonly string[],
  when: { day: Day; time: string },
  today: Day,
): string {
  const on = when.day === today ? '' : ` ${onDay(when.day, today)}`
  return `${namesTogether(names)} ${isOrAre(names)} expected${on} at ${when.time}.`
}

/** "Margaret Osei was expected at 10:00, so that visit is marked as arrived." */
export function cameAsExpectedSentence(visit: Pick<SpokenVisit, 'people'> & { time: string }): string {
  const names = customerNames(visit)
  const was = names.length === 1 ? 'was' : 'were'
  return `${namesTogether(names)} ${was} expected at ${visit.time}, so that visit is marked as arrived.`
}

function hereSentence(names: readonly string[]): string {
  return `${namesTogether(names)} ${isOrAre(names)} here.`
}

/** What has just been noted. */
export function takenSentence(step: Step, visit: SpokenVisit): string {
  const names = customerNames(visit)
  const who = namesTogether(names)
  const sentences: Record<Step, string> = {
    arrival: hereSentence(names),
    departure: `${who} ${names.length === 1 ? 'has' : 'have'} left.`,
    cancellation: `The visit of ${who} is cancelled.`,
    'no-show': `Noted: ${who} did not come.`,
  }
  return sentences[step]
}

/** What holds again now that a step was taken back. */
export function takenBackSentence(visit: SpokenVisit): string {
  return `Taken back: ${stateSentence(visit)}.`
}

/** What became of a visit that was noted by a slip. */
export function forgottenSentence(visit: SpokenVisit): string {
  if (stateOf(visit) !== 'cancelled') return 'Taken back, as if it had never been noted.'
  return `A mail about it had gone already, so the visit of ${namesTogether(customerNames(visit))} is cancelled.`
}

/** Who said last how far a visit has got. */
export interface LastHand {
  name: string
  isReader: boolean
}

/** Why a step was not taken: somebody had been there. */
export function overtakenSentence(visit: SpokenVisit, by: LastHand | undefined): string {
  const since = stateSince(visit)
  const at = since ? ` at ${timeOfDayIn(since, visit.timeZone)}` : ''
  const lead = by?.isReader ? 'Noted already' : `${by?.name ?? 'A colleague'} was quicker`
  return `${lead}: ${stateSentence(visit)}${at}.`
}

function stateSentence(visit: SpokenVisit): string {
  const names = customerNames(visit)
  const who = namesTogether(names)
  const sentences: Record<VisitState, string> = {
    expected: `${who} ${isOrAre(names)} expected`,
    arrived: `${who} arrived`,
    completed: `${who} left`,
    cancelled: `the visit of ${who} was cancelled`,
    'no-show': `it was noted that ${who} did not come`,
  }
  return sentences[stateOf(visit)]
}

function customerNames({ people }: Pick<SpokenVisit, 'people'>): string[] {
  return people.filter(({ part }) => part === 'customer').map(({ name }) => name)
}

function isOrAre(names: readonly string[]): string {
  return names.length === 1 ? 'is' : 'are'
}
