import { setImmediate as breath } from 'node:timers/promises'
import type { Database, Reader } from '../../db/database.ts'
import { addDays, dayIn, type Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { TwoQuestions } from '../surveys/queries.ts'
import type { HouseRules } from '../surveys/survey.ts'
import { askables, lastAskedOf, NEVER } from './askable-queries.ts'
import { firstMailMoment } from './mail-hours.ts'
import { whyNever, type Askable } from './may-be-asked.ts'
import type { WithOpenCase } from './open-cases.ts'
import { writePlanned, type Planned } from './plan-commands.ts'
import { sampled } from './sampling.ts'
import { allPlaces, plannedKey, visitsEndedOn, type EndedVisit, type Place } from './visit-queries.ts'

/** How many invitations are written in one unit of work, so that the desk waits for none of them. */
export const AT_ONCE = 50

/** A visit that is longer ago is not asked about any more, as after a long time without power. Days. */
const LOOKS_BACK = 7

/** A survey that is switched on, by the rules of the house, at a moment. */
export interface Asking {
  survey: TwoQuestions & { switchedOnAt: Date }
  house: HouseRules
  withOpenCase: WithOpenCase
  now: Date
}

/** Decides for every visit that has ended since whether it is asked about. Running it again changes nothing. */
export async function planInvitations(database: Database, asking: Asking): Promise<void> {
  const { survey, now } = asking
  for (const place of await allPlaces(database.read)) {
    const today = dayIn(now, place.timeZone)
    for (let back = LOOKS_BACK; back >= 0; back--) {
      const day = addDays(today, -back)
      // A share is taken of a whole day.
      if (day < today || survey.sharePercent === 100) await planDay(database, place, day, asking)
    }
  }
}

async function planDay(database: Database, place: Place, day: Day, asking: Asking): Promise<void> {
  const { survey, now } = asking
  const ended = await visitsEndedOn(database.read, survey.id, place, day, now)
  const recent = ended.filter(({ endedAt }) => endedAt >= survey.switchedOnAt)
  if (recent.every(({ isPlanned }) => isPlanned)) return
  const planned = (await decided(database.read, recent, place, day, asking)).filter((one) => !one.isPlanned)
  for (let start = 0; start < planned.length; start += AT_ONCE) {
    const some = planned.slice(start, start + AT_ONCE)
    await database.write((tx) => writePlanned(tx, some, { survey, place, day, now }))
    await breath()
  }
}

async function decided(
  reader: Reader,
  ended: readonly EndedVisit[],
  place: Place,
  day: Day,
  { survey, house, withOpenCase }: Asking,
): Promise<Planned[]> {
  const ids = [...new Set(ended.map(({ customerId }) => customerId))]
  const customers = await askables(reader, ids, withOpenCase)
  const last = await lastAskedOf(reader, survey.id, ids, startOfDay(day, place.timeZone))
  const never = (visit: EndedVisit) => whyNever(customerOf(customers, visit), day)
  const candidates = ended
    .filter((visit) => !never(visit))
    .map((visit) => ({ ...visit, lastAskedAt: (last.get(visit.customerId) ?? NEVER).this }))
  const picked = new Set(sampled(candidates, survey.sharePercent, survey.id).map(plannedKey))
  return ended.map((visit) => ({
    ...visit,
    language: customerOf(customers, visit).language ?? survey.language,
    dueAt: firstMailMoment(hoursLater(visit.endedAt, survey.hoursAfter), house.hours, place.timeZone),
    because: never(visit) ?? (picked.has(plannedKey(visit)) ? null : 'not picked'),
  }))
}

function customerOf(customers: ReadonlyMap<string, Askable>, { customerId }: EndedVisit): Askable {
  const customer = customers.get(customerId)
  if (!customer) throw new Error(`There is no customer ${customerId}`)
  return customer
}

function hoursLater(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000)
}
