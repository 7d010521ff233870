import { addDays, type Day } from '../../lib/day.ts'
import { spreadBy } from '../../lib/spread.ts'
import type { AffectedId } from '../affected-customer.ts'

/** A month at the soonest, two at the latest: long enough to see whether all is well again, and not forgotten yet. */
const SOONEST = 30
const LATEST = 60
/** For so long somebody may still be asked. */
const STAYS = 60

/** The days between which somebody is asked: spread by who it is, so that it is the same whenever it is reckoned. */
export function followUpDays(id: AffectedId, overOn: Day): { fromDay: Day; untilDay: Day } {
  const fromDay = addDays(overOn, SOONEST + spreadBy(id, LATEST - SOONEST + 1))
  return { fromDay, untilDay: addDays(fromDay, STAYS) }
}

/** As one would say it: "Has everything been right since the pool was closed on Saturday?" */
export function followUpQuestion(title: string): string {
  return `Has everything been right for you since “${title}”?`
}
