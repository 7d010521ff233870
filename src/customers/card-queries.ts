import type { Reader } from '../../db/database.ts'
import { asksOf } from '../asks/queries.ts'
import { cautionsOf } from '../cautions/queries.ts'
import { interestsOf } from '../interests/queries.ts'
import type { Day } from '../lib/day.ts'
import { occasionsOf } from '../occasions/queries.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import type { CustomerId } from '../people/person.ts'
import { preferencesOf } from '../preferences/queries.ts'
import { promisesOf } from '../promises/queries.ts'
import { peopleAround } from '../relationships/queries.ts'
import type { Role } from '../staff/staff-member.ts'
import type { CardFacts } from './card-pages.ts'
import { customerById, reachOf } from './queries.ts'
import { visitsOnDay } from './visit-queries.ts'

/** Who reads the card, when and where. */
interface CardReader {
  role: Role
  today: Day
  timeZone: string
  word: CustomerWord
}

/** All that the card shows of a customer: so many prepared queries, however much there is to tell. */
export async function cardFacts(
  reader: Reader,
  id: CustomerId,
  { role, today, timeZone, word }: CardReader,
): Promise<CardFacts | undefined> {
  const customer = await customerById(reader, id)
  if (!customer) return undefined
  const visits = await visitsOnDay(reader, [id], today, timeZone)
  return {
    customer,
    word,
    timeZone,
    visits: visits.get(id) ?? [],
    reach: await reachOf(reader, id),
    people: await peopleAround(reader, id, role),
    interests: await interestsOf(reader, [id], role),
    preferences: await preferencesOf(reader, id, role),
    promises: await promisesOf(reader, id, role),
    asks: await asksOf(reader, id, role, today),
    cautions: await cautionsOf(reader, id, role),
    occasions: await occasionsOf(reader, id, role),
  }
}
