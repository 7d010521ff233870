import { and, asc, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import { surveyAnswers } from '../../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import { surveys } from '../../../db/schema/surveys.ts'
import { words } from '../../lib/text.ts'
import { SCORE } from '../../surveys/two-questions.ts'
import { STATUSES_OF, type Choice, type List } from './choice.ts'

/** An invitation in a list. */
export type ListedInvitation = Awaited<ReturnType<typeof invitationsOn>>[number]

/** How many invitations each of the lists has, of those whose name is sought. */
export async function invitationCounts(reader: Reader, { name }: Choice): Promise<Record<List, number>> {
  const rows = await reader
    .select({ status: surveyInvitations.status, count: count() })
    .from(surveyInvitations)
    .innerJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .where(isCalled(name))
    .groupBy(surveyInvitations.status)
  const of = (list: List) =>
    rows.filter(({ status }) => STATUSES_OF[list].includes(status)).reduce((sum, row) => sum + row.count, 0)
  return {
    ...{ due: of('due'), 'held back': of('held back'), sent: of('sent') },
    ...{ answered: of('answered'), 'not asked': of('not asked'), withdrawn: of('withdrawn') },
  }
}

/** One page of a list: of what is to come the first, of all else the latest. */
export function invitationsOn(
  reader: Reader,
  { list, name }: Choice,
  { offset, limit }: { offset: number; limit: number },
) {
  return reader
    .select({
      ...{ id: surveyInvitations.id, status: surveyInvitations.status, day: surveyInvitations.day },
      ...{ because: surveyInvitations.because, dueAt: surveyInvitations.dueAt },
      ...{ queuedAt: surveyInvitations.queuedAt, sentAt: surveyInvitations.sentAt },
      ...{ remindedAt: surveyInvitations.remindedAt, closesAt: surveyInvitations.closesAt },
      ...{ answeredAt: surveyInvitations.answeredAt, withdrawnAt: surveyInvitations.withdrawnAt },
      ...{ withdrawnBy: staff.name, customerId: customers.id, name: people.name },
      ...{ score: surveyAnswers.number, survey: surveys.name },
    })
    .from(surveyInvitations)
    .innerJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .innerJoin(people, eq(people.id, customers.id))
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .leftJoin(staff, eq(staff.id, surveyInvitations.withdrawnById))
    .leftJoin(
      surveyAnswers,
      and(eq(surveyAnswers.invitationId, surveyInvitations.id), eq(surveyAnswers.questionKey, SCORE)),
    )
    .where(and(inArray(surveyInvitations.status, [...STATUSES_OF[list]]), isCalled(name)))
    .orderBy(...IN_ORDER[list], desc(surveyInvitations.id))
    .limit(limit)
    .offset(offset)
}

const IN_ORDER: Readonly<Record<List, readonly SQL[]>> = {
  due: [asc(surveyInvitations.dueAt)],
  'held back': [asc(surveyInvitations.dueAt)],
  sent: [desc(surveyInvitations.sentAt)],
  answered: [desc(surveyInvitations.answeredAt)],
  'not asked': [desc(surveyInvitations.dueAt)],
  withdrawn: [desc(surveyInvitations.withdrawnAt)],
}

/** True of customers whose name has words that begin so. */
function isCalled(name: string): SQL | undefined {
  return and(...words(name).map((word) => sql`instr(' ' || ${customers.sortName}, ${` ${word}`}) > 0`))
}
