import type { Database } from '../../db/database.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { privacyRulesOf } from '../organisation/privacy-rules-queries.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { timeZonesOfPlaces } from '../places/queries.ts'
import type { Site } from '../web/site.ts'
import { enterForgetting, enterLooks, forgetSome } from './commands.ts'
import { looksToEnter, waitAgain } from './looks.ts'

/**
 * Enters who looked since the last time: all of a second in one unit of work, so that opening a card costs no commit.
 * A process that is killed loses that second, of looks alone: what was changed or taken out is entered with it.
 */
export async function enterWhoLooked({ database }: { database: Database }, now?: Date): Promise<void> {
  const looks = looksToEnter(database, now)
  if (looks.length === 0) return
  for (let waiting = looks; waiting.length > 0; waiting = waiting.slice(AT_ONCE)) {
    const some = waiting.slice(0, AT_ONCE)
    try {
      await database.writeUnnoticed((tx) => enterLooks(tx, some))
    } catch (error) {
      waitAgain(database, waiting)
      throw error
    }
  }
}

/** Forgets what was on record for longer than the owner chose, by whole days of the house. */
export async function forgetOldEntries({ database, clock }: Pick<Site, 'database' | 'clock'>): Promise<void> {
  const [timeZone] = await timeZonesOfPlaces(database.read)
  if (timeZone === undefined) return
  const now = clock.now()
  const { daysKept } = await privacyRulesOf(database.read)
  const before = startOfDay(addDays(dayIn(now, timeZone), -daysKept), timeZone)
  let isMore = await database.write((tx) => enterForgetting(tx, before, now))
  while (isMore) isMore = await database.write((tx) => forgetSome(tx, before))
}

/** So many rows are written in some milliseconds. */
const AT_ONCE = 500
