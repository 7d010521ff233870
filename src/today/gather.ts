import type { Reader } from '../../db/database.ts'
import { catalogueNames } from '../interests/queries.ts'
import type { Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { CustomerId } from '../people/person.ts'
import { chooseLines } from '../prompts/choose.ts'
import type { CustomerFacts } from '../prompts/facts.ts'
import { factsFor } from '../prompts/gathering/gather.ts'
import type { ChosenLines } from '../prompts/line.ts'
import type { Moment } from '../prompts/moment.ts'
import { momentFor } from '../prompts/prompts.ts'
import type { SignedIn } from '../staff/queries.ts'
import { followersArriving } from '../talking-points/follower-queries.ts'
import type { Followers } from '../talking-points/panel-pages.ts'
import { activeTalkingPoints, type TalkingPoint } from '../talking-points/queries.ts'
import { customersSeenBefore, visitsOn, type DayVisit } from '../visits/day-queries.ts'
import { dayIs, stateOf, type DayIs } from '../visits/visit.ts'
import { duePromises, type DuePromise } from './queries.ts'

/** Everything that the page of a day shows, in a number of queries that does not grow with who comes. */
export interface DayAtDesk {
  now: Date
  today: Day
  day: Day
  when: DayIs
  visits: DayVisit[]
  moment: Moment
  /** Of those who come, by customer. Nothing is prompted for a day that is over. */
  facts: ReadonlyMap<CustomerId, CustomerFacts>
  lines: ReadonlyMap<CustomerId, ChosenLines>
  seenBefore: ReadonlySet<CustomerId>
  promises: DuePromise[]
  talkingPoints: TalkingPoint[]
  /** How many of those who come each talking point concerns. */
  followers: Followers
  /** The names of all interests, to post a talking point for. */
  catalogue: string[]
}

/** Gathers a day at the reader's place. */
export async function dayAtDesk(
  reader: Reader,
  staff: Pick<SignedIn, 'id' | 'role' | 'place'>,
  { now, today, day }: { now: Date; today: Day; day: Day },
): Promise<DayAtDesk> {
  const when = dayIs(day, today)
  const begins = startOfDay(day, staff.place.timeZone)
  const visits = await visitsOn(reader, staff.place.id, day)
  const ids = when === 'past' ? [] : comingIds(visits)
  const moment = await momentFor(reader, staff, when === 'future' ? begins : now)
  const facts = await factsFor(reader, ids, moment)
  const talkingPoints = await activeTalkingPoints(reader, staff.place.id, now)
  const pointIds = talkingPoints.map(({ id }) => id)
  return {
    ...{ now, today, day, when, visits, moment, facts, talkingPoints },
    lines: new Map([...facts].map(([id, each]) => [id, chooseLines(each, moment)])),
    seenBefore: await customersSeenBefore(reader, ids, begins),
    promises: await duePromises(reader, today, staff.role),
    followers: await followersArriving(reader, pointIds, { placeId: staff.place.id, day, role: staff.role }),
    catalogue: await catalogueNames(reader),
  }
}

/** The customers whom the day's visits are for, each once; those that are off are left out. */
export function comingIds(visits: readonly DayVisit[]): CustomerId[] {
  const coming = visits.filter(isComing).flatMap((visit) => visit.customers)
  return [...new Set(coming.flatMap(({ customerId }) => (customerId ? [customerId] : [])))]
}

/** Whether a visit is neither cancelled nor missed. */
export function isComing(visit: DayVisit): boolean {
  const state = stateOf(visit)
  return state !== 'cancelled' && state !== 'no-show'
}
