import type { Reader } from '../../../db/database.ts'
import type { CustomerId } from '../../people/person.ts'
import { audiencesOf } from '../../facts/queries.ts'
import { addDays, type Day } from '../../lib/day.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import { dayOfAge } from '../candidates/college.ts'
import type { DayOfReader } from '../moment.ts'
import * as facts from './fact-queries.ts'
import * as people from './people-queries.ts'
import * as visits from './visit-queries.ts'

/** Everything read at once for some customers, as the tables have it. */
export type Rows = Awaited<ReturnType<typeof readRows>>

/** Reads them: however many customers there are, the same number of queries. */
export async function readRows(reader: Reader, customerIds: readonly CustomerId[], on: DayOfReader) {
  const asked = { ...audiencesOf(on.reader.role), ids: asJson(customerIds), today: on.today }
  const { from, until } = bounds(on)
  const ties = {
    from: await people.tiesFrom(reader).execute(asked),
    to: await people.tiesTo(reader).execute(asked),
  }
  const related = [...ties.from, ...ties.to].map((row) => row.person.id)
  const askedOfAll = { ...asked, ids: asJson([...customerIds, ...related]) }
  const visitsToday = await visits.visitsAmong(reader).execute({ ...asked, from, until })
  return {
    ties,
    visits: visitsToday,
    party: await visits.peopleOfVisits(reader).execute({ ids: asJson(visitsToday.map((visit) => visit.id)) }),
    customers: await people.customersAmong(reader).execute(asked),
    interests: await facts.interestsAmong(reader).execute(askedOfAll),
    preferences: await facts.preferencesAmong(reader).execute(asked),
    cautions: await facts.cautionsAmong(reader).execute(askedOfAll),
    asks: await facts.asksAmong(reader).execute(asked),
    promises: await facts.promisesAmong(reader).execute(asked),
    occasions: await facts.occasionsAmong(reader).execute(askedOfAll),
    notes: await facts
      .notesAmong(reader)
      .execute({ ...asked, ...ofComingOfAge(ties, on.today), since: daysBefore(from, 367) }),
    outcomes: await visits.outcomesAmong(reader).execute({ ...asked, since: daysBefore(from, 400) }),
    staff: await people.staffNames(reader),
  }
}

/** Notes are read only where they may tell what a child does after school: few families, and one year. */
function ofComingOfAge({ from, to }: people.Ties, today: Day): { ids: string } {
  const ofAge = [...from, ...to].filter(({ person: { birthYear, birthMonth, birthDay, ageIsPrivate } }) =>
    dayOfAge({ birthday: { year: birthYear, month: birthMonth, day: birthDay }, ageIsPrivate }, today),
  )
  return { ids: asJson(ofAge.flatMap(({ ofId, person }) => [ofId, person.id])) }
}

function bounds({ today, timeZone }: DayOfReader): { from: Date; until: Date } {
  return { from: startOfDay(today, timeZone), until: startOfDay(addDays(today, 1), timeZone) }
}

function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * 86_400_000)
}

function asJson(ids: readonly string[]): string {
  return JSON.stringify([...new Set(ids)])
}
