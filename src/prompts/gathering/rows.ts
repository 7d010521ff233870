import type { Reader } from '../../../db/database.ts'
import type { CustomerId, PersonId } from '../../people/person.ts'
import { audiencesOf } from '../../facts/queries.ts'
import { addDays, type Day } from '../../lib/day.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import { dayOfAge, DRIVING, COLLEGE, LONGEST_STAGE } from '../candidates/stages.ts'
import type { Moment } from '../moment.ts'
import { stillSpokenOfSince } from '../../incidents/incident.ts'
import * as facts from './fact-queries.ts'
import { casesAmong } from './case-queries.ts'
import { incidentsAmong } from './incident-queries.ts'
import * as people from './people-queries.ts'
import * as visits from './visit-queries.ts'

/** Everything read at once for some customers, as the tables have it. */
export type Rows = Awaited<ReturnType<typeof readRows>>

/** Reads them: however many customers there are, the same number of queries. */
export async function readRows(reader: Reader, customerIds: readonly CustomerId[], moment: Moment) {
  const asked = { ...audiencesOf(moment.reader.role), ids: asJson(customerIds), today: moment.today }
  const { from, until } = bounds(moment)
  const ties = {
    from: await people.tiesFrom(reader).execute(asked),
    to: await people.tiesTo(reader).execute(asked),
  }
  const related = [...ties.from, ...ties.to].map((row) => row.person.id)
  const askedOfAll = { ...asked, ids: asJson([...customerIds, ...related]) }
  const visitsToday = await visits.visitsAmong(reader).execute({ ...asked, from, until })
  const outcomes = await visits
    .outcomesAmong(reader)
    .execute({ ...asked, since: daysBefore(from, OUTCOMES_COUNT) })
  const promised = await facts
    .promisesAmong(reader)
    .execute({ ...asked, keptSince: daysBefore(from, KEPT_COUNTS) })
  return {
    ties,
    visits: visitsToday,
    party: await visits.peopleOfVisits(reader).execute({ ids: asJson(visitsToday.map((visit) => visit.id)) }),
    company: await visits.companyAmong(reader).execute(asked),
    lastVisits: await visits
      .lastVisitsAmong(reader)
      .execute({ ids: asJson(whoseLastVisitCounts(outcomes, promised)), from }),
    customers: await people.customersAmong(reader).execute(asked),
    interests: await facts.interestsAmong(reader).execute(askedOfAll),
    preferences: await facts.preferencesAmong(reader).execute(askedOfAll),
    cautions: await facts.cautionsAmong(reader).execute(askedOfAll),
    asks: await facts.asksAmong(reader).execute(askedOfAll),
    promises: promised,
    cases: await casesAmong(reader).execute({ ids: asked.ids }),
    incidents: await incidentsAmong(reader).execute({
      ids: asked.ids,
      overSince: stillSpokenOfSince(moment.now),
    }),
    occasions: await facts.occasionsAmong(reader).execute(askedOfAll),
    notes: await facts
      .notesAmong(reader)
      .execute({ ...asked, ...notesAsked(customerIds, ties, moment.today, from) }),
    outcomes,
    staff: await people.staffNames(reader),
  }
}

/** Those who were asked to tell us something, and those to whom we kept a promise. */
function whoseLastVisitCounts(
  outcomes: Awaited<ReturnType<ReturnType<typeof visits.outcomesAmong>['execute']>>,
  promised: Awaited<ReturnType<ReturnType<typeof facts.promisesAmong>['execute']>>,
): PersonId[] {
  const learnt = outcomes.filter(({ kind }) => kind === 'learn').map((row) => row.customerId)
  return [...learnt, ...promised.filter(({ keptAt }) => keptAt !== null).map((row) => row.personId)]
}

const OUTCOMES_COUNT = 800
const KEPT_COUNTS = 31
const NOTES_COUNT = 100

/** Of most, the notes that may name a day; of a family with a child just grown, all since the birthday. */
function notesAsked(customerIds: readonly CustomerId[], { from, to }: people.Ties, today: Day, begins: Date) {
  const grown = [...from, ...to].filter(({ person: { birthYear, birthMonth, birthDay, ageIsPrivate } }) => {
    const life = { birthday: { year: birthYear, month: birthMonth, day: birthDay }, ageIsPrivate }
    return [DRIVING, COLLEGE].some((stage) => dayOfAge(stage, life, today))
  })
  const longer = grown.flatMap(({ ofId, person }) => [ofId, person.id])
  return {
    ...{ ids: asJson([...customerIds, ...longer]), since: daysBefore(begins, NOTES_COUNT) },
    ...{ longerIds: asJson(longer), longerSince: daysBefore(begins, LONGEST_STAGE * 31) },
  }
}

function bounds({ today, timeZone }: Moment): { from: Date; until: Date } {
  return { from: startOfDay(today, timeZone), until: startOfDay(addDays(today, 1), timeZone) }
}

function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * MS_A_DAY)
}

function asJson(ids: readonly string[]): string {
  return JSON.stringify([...new Set(ids)])
}
