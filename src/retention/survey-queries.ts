import { and, lt, notInArray, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { Moment } from './due-rule-queries.ts'
import { dayMonthsBefore, type Rules } from './retention.ts'

/** The invitations to surveys that are due to be forgotten, with their answers; at most so many. */
export async function dueSurveys(
  reader: Reader,
  rules: Rules,
  moment: Moment,
  limit: number,
): Promise<string[]> {
  const where = isDue(rules, moment)
  if (!where) return []
  const rows = await reader
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    .where(where)
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** How many there are. */
export async function countSurveys(reader: Reader, rules: Rules, moment: Moment): Promise<number> {
  const where = isDue(rules, moment)
  return where ? reader.$count(surveyInvitations, where) : 0
}

/** None that is still to go. */
function isDue({ surveysMonths }: Rules, { today }: Moment): SQL | undefined {
  if (surveysMonths === null) return undefined
  return and(
    lt(surveyInvitations.day, dayMonthsBefore(today, surveysMonths)),
    notInArray(surveyInvitations.status, ['due', 'held back', 'queued']),
  )
}
