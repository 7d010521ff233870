import type { Reader } from '../../../db/database.ts'
import { dayIn, type Day } from '../../lib/day.ts'
import type { Organisation } from '../../organisation/queries.ts'
import { dayAtDesk, type DayAtDesk } from '../../today/gather.ts'
import { occasionsThisWeek, type WeekOccasion } from '../../today/this-week.ts'
import type { Recipient } from '../recipient-queries.ts'
import { travellingOf, type Travelling } from '../travelling.ts'
import { promisesOfMorning, type PromiseOfMorning } from './queries.ts'

/** A morning as a mail tells it. */
export interface Morning {
  /** The day at the desk, as far as it may travel. */
  desk: DayAtDesk
  travelling: ReadonlyMap<string, Travelling>
  week: WeekOccasion[]
  promises: PromiseOfMorning[]
  house: Pick<Organisation, 'tiers' | 'customerWord'>
}

/** Gathers a day once for all who come: a number of queries that does not grow with them. */
export async function gatherMorning(
  reader: Reader,
  { recipient, day, house }: { recipient: Recipient; day: Day; house: Morning['house'] },
  now: Date,
): Promise<Morning> {
  const today = dayIn(now, recipient.place.timeZone)
  const desk = await dayAtDesk(reader, { ...recipient, role: 'attendant' }, { now, today, day })
  const moment = { ...desk.moment, reader: { staffId: recipient.id, role: recipient.role } }
  const travelling = await travellingOf(reader, desk.facts, moment)
  const facts = new Map([...travelling].map(([id, each]) => [id, each.facts]))
  return {
    ...{ desk: { ...desk, facts }, travelling, house },
    week: occasionsThisWeek(facts.values(), desk.moment, house.customerWord),
    promises: await promisesOfMorning(reader, day, recipient),
  }
}
