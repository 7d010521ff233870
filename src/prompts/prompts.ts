import type { Reader } from '../../db/database.ts'
import type { CustomerId } from '../people/person.ts'
import { dayIn } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import { chooseLines } from './choose.ts'
import { factsFor } from './gathering/gather.ts'
import { activePoints } from './gathering/point-queries.ts'
import type { ChosenLines } from './line.ts'
import type { Moment } from './moment.ts'

/** Who reads, and where they stand. */
interface AtThePlace {
  id: StaffId
  role: Role
  place: { id: PlaceId; timeZone: string }
}

/** This moment at the reader's place, with what is worth mentioning there. */
export async function momentFor(
  reader: Reader,
  { id: staffId, role, place }: AtThePlace,
  now: Date,
): Promise<Moment> {
  const { timeZone } = place
  const talkingPoints = await activePoints(reader, place.id, now)
  return { now, today: dayIn(now, timeZone), timeZone, reader: { staffId, role }, talkingPoints }
}

/** What to mind and what to say, for each of these customers: the card's, Today's, and every mail's. */
export async function promptsFor(
  reader: Reader,
  customerIds: readonly CustomerId[],
  moment: Moment,
): Promise<Map<CustomerId, ChosenLines>> {
  const all = await factsFor(reader, customerIds, moment)
  return new Map([...all].map(([id, facts]) => [id, chooseLines(facts, moment)]))
}
