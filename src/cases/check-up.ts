import { addDays, type Day } from '../lib/day.ts'
import { spreadBy } from '../lib/spread.ts'
import type { CaseId } from './case.ts'

/** Two weeks at the soonest, three at the latest: they have been here since, and have not forgotten. */
const SOONEST = 14
const LATEST = 21
/** For so long somebody may still be asked. */
const STAYS = 60

/** The days between which somebody is asked whether all is well: spread, and the same whenever it is reckoned. */
export function checkUpDays(id: CaseId, closedOn: Day): { fromDay: Day; untilDay: Day } {
  const fromDay = addDays(closedOn, SOONEST + spreadBy(id, LATEST - SOONEST + 1))
  return { fromDay, untilDay: addDays(fromDay, STAYS) }
}

/** As one would say it; in words that everybody on shift may read. */
export function checkUpQuestion(summary: string | null): string {
  return summary === null
    ? 'Has everything been right for you since we last spoke?'
    : `Has everything been right for you since “${summary}”?`
}
