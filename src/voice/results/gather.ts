import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../../db/database.ts'
import { addDays, dayIn, type Day } from '../../lib/day.ts'
import { lastDayOf, periodOf, periodsLater } from '../../lib/period.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import { timeZonesOfPlaces } from '../../places/queries.ts'
import type { SurveyContent } from '../../surveys/content.ts'
import type { SurveyId } from '../../surveys/survey.ts'
import { askedAtLength, firstAsked, versionsOf, type AskedAtLength, type Version } from './queries.ts'
import { NO_TALLY, talliesOf, together, type Tally } from './tally.ts'
import { batchesToTell, type Batch, type MonthOfTallies } from './telling.ts'

/** What may be told of a survey, version by version, on the day that it is where it is earliest. */
export interface Results {
  versions: VersionResults[]
  today: Day
}

export interface VersionResults extends Version {
  batches: ReadonlyMap<string, readonly Batch[]>
}

/**
 * Counts a survey from its beginning, a month at a time; between those others are served. From its beginning, and not
 * from that of a span: what is told together must not depend on when one looks.
 */
export async function resultsOf(reader: Reader, surveyId: SurveyId, now: Date): Promise<Results> {
  const timeZones = await timeZonesOfPlaces(reader)
  const today = timeZones.map((timeZone) => dayIn(now, timeZone)).reduce((a, b) => (a < b ? a : b))
  const versions = await versionsOf(reader, surveyId)
  const counted = new Map(versions.map((version) => [version.id, new Map<Day, Month>()]))
  const contents = new Map(versions.map(({ id, content }) => [id, content]))
  const first = await firstAsked(reader, surveyId)
  for (let at = first && monthBefore(first); at && at <= today; at = periodsLater(at, 'months', 1)) {
    const span = { from: startOfDay(at, 'UTC'), until: startOfDay(periodsLater(at, 'months', 1), 'UTC') }
    for (const one of await askedAtLength(reader, surveyId, span)) {
      const [content, months] = [contents.get(one.versionId), counted.get(one.versionId)]
      if (content && months) count(months, content, one)
    }
    await breath()
  }
  return {
    versions: versions.map((version) => {
      const settled = settledOf(counted.get(version.id) ?? new Map<Day, Month>(), { now, today })
      return { ...version, batches: batchesToTell(version.content, settled) }
    }),
    today,
  }
}

/** The month begins at a place up to a day before or after it does by the clock that it is read by. */
function monthBefore(moment: Date): Day {
  return periodOf(addDays(dayIn(moment, 'UTC'), -1), 'months')
}

interface Month {
  tallies: Map<string, Tally>
  openUntil: Date
}

/** Adds one who was asked, in the month that it was then at the place. */
function count(
  months: Map<Day, Month>,
  content: SurveyContent,
  { timeZone, askedAt, closesAt, ...went }: AskedAtLength,
): void {
  if (!askedAt || !closesAt) return
  const first = periodOf(dayIn(askedAt, timeZone), 'months')
  const month = months.get(first) ?? { tallies: new Map<string, Tally>(), openUntil: closesAt }
  for (const [key, tally] of talliesOf(content, went))
    month.tallies.set(key, together(month.tallies.get(key) ?? NO_TALLY, tally))
  months.set(first, { ...month, openUntil: closesAt > month.openUntil ? closesAt : month.openUntil })
}

/** A month counts once it and all before it are over, and nobody of them can answer any more. */
function settledOf(
  months: ReadonlyMap<Day, Month>,
  { now, today }: { now: Date; today: Day },
): MonthOfTallies[] {
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  const open = inOrder.findIndex(
    ([first, { openUntil }]) => lastDayOf(first, 'months') >= today || openUntil > now,
  )
  const settled = open < 0 ? inOrder : inOrder.slice(0, open)
  return settled.map(([month, { tallies }]) => ({ month, tallies }))
}
