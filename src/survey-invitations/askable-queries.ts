import { and, asc, eq, isNotNull, max, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { cases } from '../../db/schema/cases.ts'
import { customers, emails, people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { CustomerId } from '../people/person.ts'
import type { SurveyId } from '../surveys/survey.ts'
import type { WithOpenCase } from './open-cases.ts'
import type { Askable, LastAsked } from './may-be-asked.ts'

/** Everything that decides whether these customers may be asked: four queries, however many they are. */
export async function askables(
  reader: Reader,
  ids: readonly CustomerId[],
  withOpenCase: WithOpenCase,
): Promise<Map<CustomerId, Askable>> {
  const asked = { ids: JSON.stringify(ids) }
  const rows = await customersQuery(reader).execute(asked)
  const addresses = await addressesQuery(reader).execute(asked)
  const working = new Set((await workingQuery(reader).execute()).map(({ email }) => email.toLowerCase()))
  const open = await withOpenCase(reader, ids)
  // The first of several comes last, and so it stays.
  const first = new Map(addresses.toReversed().map(({ personId, address }) => [personId, address]))
  return new Map(
    rows.map(({ id, ...row }) => {
      const address = first.get(id) ?? null
      const isStaff = address !== null && working.has(address.toLowerCase())
      return [id, { ...row, address, isStaff, hasOpenCase: open.has(id) }]
    }),
  )
}

/** When these customers were last asked this survey and any, and a case of theirs closed; of a day's visits, before that moment. */
export async function lastAskedOf(
  reader: Reader,
  surveyId: SurveyId,
  ids: readonly CustomerId[],
  before: Date,
): Promise<Map<CustomerId, LastAsked>> {
  const rows = await lastAskedQuery(reader).execute({ ids: JSON.stringify(ids), before: before.getTime() })
  const last = new Map<CustomerId, LastAsked>()
  for (const { customerId, surveyId: of, at } of rows) {
    const before = last.get(customerId) ?? NEVER
    const own = of === surveyId ? at : before.this
    last.set(customerId, { ...before, this: own, any: laterOf(before.any, at) })
  }
  for (const { customerId, closedAt } of await lastClosedQuery(reader).execute({ ids: JSON.stringify(ids) }))
    last.set(customerId, { ...(last.get(customerId) ?? NEVER), caseClosedAt: closedAt })
  return last
}

export const NEVER: LastAsked = { this: null, any: null, caseClosedAt: null }

function laterOf(one: Date | null, other: Date | null): Date | null {
  return one && other && one > other ? one : (other ?? one)
}

const customersQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: customers.id, name: people.name, goesBy: people.goesBy, language: customers.language },
      ...{ birthYear: people.birthYear, birthMonth: people.birthMonth, birthDay: people.birthDay },
      isMinor: people.isMinor,
      ...{ deceasedOn: people.deceasedOn, sensitiveUntil: people.sensitiveUntil },
      ...{ archivedAt: customers.archivedAt },
      ...{ allowsMail: customers.allowsMail, allowsSurveys: customers.allowsSurveys },
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, sql.placeholder('ids')))
    .prepare(),
)

const addressesQuery = prepared((reader) =>
  reader
    .select({ personId: sql<CustomerId>`${emails.personId}`, address: emails.address })
    .from(emails)
    .where(among(emails.personId, sql.placeholder('ids')))
    .orderBy(asc(emails.position))
    .prepare(),
)

// Whoever has left counts too: a colleague's test of how the mails look is none of a customer's answers.
const workingQuery = prepared((reader) => reader.select({ email: staff.email }).from(staff).prepare())

const lastAskedQuery = prepared((reader) =>
  reader
    .select({
      customerId: surveyInvitations.customerId,
      surveyId: surveyInvitations.surveyId,
      at: max(surveyInvitations.queuedAt),
    })
    .from(surveyInvitations)
    .where(
      and(
        among(surveyInvitations.customerId, sql.placeholder('ids')),
        isNotNull(surveyInvitations.queuedAt),
        sql`${surveyInvitations.queuedAt} < ${sql.placeholder('before')}`,
      ),
    )
    .groupBy(surveyInvitations.customerId, surveyInvitations.surveyId)
    .prepare(),
)

const lastClosedQuery = prepared((reader) =>
  reader
    .select({ customerId: cases.customerId, closedAt: max(cases.closedAt) })
    .from(cases)
    .where(and(among(cases.customerId, sql.placeholder('ids')), isNotNull(cases.closedAt)))
    .groupBy(cases.customerId)
    .prepare(),
)
