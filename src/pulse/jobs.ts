import { dayIn, partsOf } from '../lib/day.ts'
import { periodOf } from '../lib/period.ts'
import { timeZonesOfPlaces } from '../places/queries.ts'
import type { Site } from '../web/site.ts'
import { closePulse, giveTurns, openPulse } from './commands.ts'
import { burnKeys, knownKeyOf } from './key-file.ts'
import { hasPulse, openPulses, pulseRulesOf } from './queries.ts'

/** A month is not opened later than on this day of it. */
const LATEST_DAY = 21

/** Closes the months that are over everywhere, destroys their keys, and opens the one that has begun. */
export async function holdPulse({
  database,
  clock,
  dataFolder,
}: Pick<Site, 'database' | 'clock' | 'dataFolder'>): Promise<void> {
  const now = clock.now()
  const today = (await timeZonesOfPlaces(database.read)).map((timeZone) => dayIn(now, timeZone))
  const [here] = today
  if (here === undefined) return
  const earliest = today.reduce((a, b) => (a < b ? a : b))
  for (const { month } of await openPulses(database.read)) {
    if (month >= periodOf(earliest, 'months')) continue
    const key = await knownKeyOf(dataFolder, month)
    await database.write((tx) => closePulse(tx, month, key))
  }
  const { switchedOnAt, own } = await pulseRulesOf(database.read)
  const month = periodOf(here, 'months')
  if (switchedOnAt && partsOf(here).day <= LATEST_DAY && !(await hasPulse(database.read, month)))
    await database.write((tx) => openPulse(tx, month, own, now))
  const open = (await openPulses(database.read)).map((one) => one.month)
  if (open.includes(month)) await database.write((tx) => giveTurns(tx, month, now))
  await burnKeys(dataFolder, open)
}
