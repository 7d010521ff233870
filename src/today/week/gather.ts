import type { Reader } from '../../../db/database.ts'
import type { CustomerId } from '../../people/person.ts'
import type { PlaceId } from '../../places/place.ts'
import type { CustomerFacts } from '../../prompts/facts.ts'
import { factsFor } from '../../prompts/gathering/gather.ts'
import type { Moment } from '../../prompts/moment.ts'
import { customersAround, expectedInWeek } from './circle-queries.ts'
import { datesInWeek, type DatesInWeek } from './date-queries.ts'
import { byDay, byWhoMatters, celebrationsOf, type Celebration } from './rank.ts'

/** Whose week is asked for. */
export interface AskedWeek {
  /** Of the first day, with the reader. */
  moment: Moment
  placeId: PlaceId
  /** Best first. */
  tiers: readonly string[]
}

/** Those of the week beside whoever comes on its first day. */
export interface Others {
  /** Of the first of them, who matters most first. */
  facts: CustomerFacts[]
  celebrations: Celebration[]
  /** How many customers there are in all, or at least. */
  count: number
  isAtLeast: boolean
}

/** Of a day that is over nothing comes round. */
export const NOBODY: Others = { facts: [], celebrations: [], count: 0, isAtLeast: false }

/** How many dates of each kind Today looks at: all of a week's where there are 3,000 members, else the soonest. */
const MOST_DATES = 100
const MOST_GATHERED = 8

/** The first of those who have an occasion in the week, without those who come on its first day anyway. */
export async function othersInWeek(
  reader: Reader,
  asked: AskedWeek,
  coming: ReadonlySet<CustomerId>,
): Promise<Others> {
  const { celebrations, isAtLeast } = await celebrationsIn(reader, asked, soonest)
  const others = celebrations.filter(({ customerId }) => !coming.has(customerId))
  const ranked = [...new Set(others.toSorted(byWhoMatters(asked.tiers)).map((one) => one.customerId))]
  const first = ranked.slice(0, MOST_GATHERED)
  const facts = await factsFor(reader, first, asked.moment)
  return {
    facts: first.flatMap((id) => facts.get(id) ?? []),
    celebrations: others,
    count: ranked.length,
    isAtLeast,
  }
}

/** Every celebration of the week, day by day. It reads all of them, and is for a page of its own. */
export async function wholeWeek(reader: Reader, asked: AskedWeek): Promise<Celebration[]> {
  const { celebrations } = await celebrationsIn(reader, asked, everyOne)
  return celebrations.toSorted(byDay(asked.tiers))
}

const soonest = datesInWeek(MOST_DATES)
const everyOne = datesInWeek(100_000)

async function celebrationsIn(reader: Reader, { moment, placeId }: AskedWeek, dates: DatesInWeek) {
  const { today, reader: staff } = moment
  const { dated, areAll } = await dates(reader, today, staff.role)
  const personIds = dated.map(({ personId }) => personId)
  const tied = await customersAround(reader, personIds, today, staff.role)
  const customerIds = [...new Set(tied.map(({ customerId }) => customerId))]
  const comesOn = await expectedInWeek(reader, customerIds, placeId, moment)
  const celebrations = celebrationsOf(dated, tied, today).map((one): Celebration => ({
    ...one,
    comesOn: comesOn.get(one.customerId),
  }))
  return { celebrations, isAtLeast: !areAll }
}
