import { setImmediate as breath } from 'node:timers/promises'
import type { Database, Reader } from '../../db/database.ts'
import { addDays, dayIn, type Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { surveyAbout } from '../surveys/fit.ts'
import type { Survey } from '../surveys/queries.ts'
import type { HouseRules } from '../surveys/survey.ts'
import { askables, lastAskedOf, NEVER } from './askable-queries.ts'
import { firstMailMoment } from '../surveys/mail-hours.ts'
import { whyNever, type Askable } from './may-be-asked.ts'
import type { WithOpenCase } from './open-cases.ts'
import { writePlanned, type Planned } from './plan-commands.ts'
import { sampled, type Candidate } from './sampling.ts'
import { allPlaces, plannedKey, visitsEndedOn, type EndedVisit, type Place } from './visit-queries.ts'

/** How many invitations are written in one unit of work, so that the desk waits for none of them. */
export const AT_ONCE = 25

/** A visit that is longer ago is not asked about any more, as after a long time without power. Days. */
const LOOKS_BACK = 7

/** A survey that asks. */
export type SwitchedOn = Survey & { switchedOnAt: Date }

/** A survey that is switched on, by the rules of the house, at a moment. */
export interface Asking {
  survey: SwitchedOn
  /** Every survey that is switched on: a visit is asked about by the first that fits it. */
  among: readonly SwitchedOn[]
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
  const { survey, among, now } = asking
  const ended = await visitsEndedOn(database.read, survey.id, place, day, now)
  const recent = ended.filter(
    (visit) =>
      visit.endedAt >= survey.switchedOnAt &&
      surveyAbout(among, { ...visit, placeId: place.id })?.id === survey.id,
  )
  const planned = recent.filter(({ isPlanned }) => !isPlanned)
  if (planned.length === 0) return
  const onDay = { ...asking, place, day }
  const isPicked = await pickerFor(database.read, recent, onDay)
  for (const some of inSlices(planned)) {
    const decided = await decide(database.read, some, isPicked, onDay)
    await database.write((tx) => writePlanned(tx, decided, { survey, place, day, now }))
    await breath()
  }
}

interface AskingOnDay extends Asking {
  place: Place
  day: Day
}

type IsPicked = (visit: EndedVisit) => boolean

/** Which visits of a day are among the share that is asked about. */
async function pickerFor(
  reader: Reader,
  visits: readonly EndedVisit[],
  { survey, withOpenCase, place, day }: AskingOnDay,
): Promise<IsPicked> {
  if (survey.sharePercent === 100) return () => true
  const candidates: (EndedVisit & Candidate)[] = []
  for (const some of inSlices(visits)) {
    const ids = some.map(({ customerId }) => customerId)
    const customers = await askables(reader, ids, withOpenCase)
    const last = await lastAskedOf(reader, survey.id, ids, startOfDay(day, place.timeZone))
    for (const visit of some)
      if (!whyNever(customerOf(customers, visit), day))
        candidates.push({ ...visit, lastAskedAt: (last.get(visit.customerId) ?? NEVER).this })
    await breath()
  }
  const picked = new Set(sampled(candidates, survey.sharePercent, survey.id).map(plannedKey))
  return (visit) => picked.has(plannedKey(visit))
}

async function decide(
  reader: Reader,
  visits: readonly EndedVisit[],
  isPicked: IsPicked,
  { survey, house, withOpenCase, place, day }: AskingOnDay,
): Promise<Planned[]> {
  const ids = visits.map(({ customerId }) => customerId)
  const customers = await askables(reader, ids, withOpenCase)
  return visits.map((visit) => {
    const customer = customerOf(customers, visit)
    const wanted = new Date(visit.endedAt.getTime() + survey.hoursAfter * 3_600_000)
    return {
      ...visit,
      language: customer.language ?? survey.language,
      dueAt: firstMailMoment(wanted, house.hours, place.timeZone),
      because: whyNever(customer, day) ?? (isPicked(visit) ? null : 'not picked'),
    }
  })
}

function customerOf(customers: ReadonlyMap<string, Askable>, { customerId }: EndedVisit): Askable {
  const customer = customers.get(customerId)
  if (!customer) throw new Error(`There is no customer ${customerId}`)
  return customer
}

function inSlices<One>(all: readonly One[]): One[][] {
  const count = Math.ceil(all.length / AT_ONCE)
  return Array.from({ length: count }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
}
