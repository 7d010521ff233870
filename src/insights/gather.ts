import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../db/database.ts'
import type { InterestId } from '../interests/interest.ts'
import { addDays, type Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { WorthKnowing } from '../people/known.ts'
import type { SignedIn } from '../staff/queries.ts'
import { bestTiers, type BestTiers } from './best.ts'
import { knownSpread, tierCounts, withGapsCount } from './best-queries.ts'
import { outcomesSince, type WentSo } from './landed-queries.ts'
import { missingOfBest } from './missing-queries.ts'
import { interestNames, sharesOfArriving, sharesOfBest, type Shares } from './share-queries.ts'
import { TREND_DAYS } from './trend.ts'

/** What all of the best customers come to: counted from every one of them, so it is kept until something changes. */
export interface Overview {
  best: BestTiers
  ofBest: Shares
  ofArriving: Shares
  names: Map<InterestId, string>
  spread: { known: number; customers: number }[]
  missing: Record<WorthKnowing, number>
  /** How many of the best there is something to learn of. */
  withGaps: number
  outcomes: WentSo[]
}

/** Who asks, on which day, in an organisation with which tiers. */
export interface AskedOverview {
  staff: SignedIn
  today: Day
  tiers: readonly string[]
}

/** Counts it all, in a number of queries that does not grow with the customers; between them others are served. */
export async function overviewFor(reader: Reader, { staff, today, tiers }: AskedOverview): Promise<Overview> {
  const { role, place } = staff
  const daysAgo = (days: number) => startOfDay(addDays(today, -days), place.timeZone)
  const asked = { role, lately: daysAgo(TREND_DAYS.lately), before: daysAgo(TREND_DAYS.before) }
  const best = bestTiers(tiers, await tierCounts(reader))
  const ofBest = await sharesOfBest(reader, best, asked)
  await breath()
  const ofArriving = await sharesOfArriving(reader, { placeId: place.id, day: today }, asked)
  const all = [...ofBest.interests, ...ofArriving.interests].map(({ interestId }) => interestId)
  return {
    ...{ best, ofBest, ofArriving },
    names: await interestNames(reader, [...new Set(all)]),
    spread: await knownSpread(reader, best),
    missing: await missingOfBest(reader, best),
    withGaps: await withGapsCount(reader, best, today),
    outcomes: await outcomesSince(reader, asked.lately),
  }
}
