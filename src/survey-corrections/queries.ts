import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { customers, emails, people, phones } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { CustomerId } from '../people/person.ts'
import type { Corrected, SurveyCorrectionId } from '../survey-answers/records/record.ts'

/** What a customer says is wrong, with whose it is. */
export type Correction = Awaited<ReturnType<typeof correctionsWaiting>>[number]

/** How many wait for a colleague. */
export async function waitingCount(reader: Reader): Promise<number> {
  return (await countQuery(reader).execute())[0]?.count ?? 0
}

/** What waits for a colleague, the longest first. */
export function correctionsWaiting(reader: Reader, { offset, limit }: { offset: number; limit: number }) {
  return selected(reader)
    .where(isNull(surveyCorrections.decision))
    .orderBy(asc(surveyCorrections.saidAt), asc(surveyCorrections.id))
    .limit(limit)
    .offset(offset)
}

/** What was decided last. */
export function correctionsDecided(reader: Reader, limit: number) {
  return selected(reader)
    .where(isNotNull(surveyCorrections.decision))
    .orderBy(desc(surveyCorrections.decidedAt), desc(surveyCorrections.id))
    .limit(limit)
}

/** One of them, waiting or decided. */
export async function correctionById(
  reader: Reader,
  id: SurveyCorrectionId,
): Promise<Correction | undefined> {
  const [row] = await selected(reader).where(eq(surveyCorrections.id, id))
  return row
}

/** What stands now where a correction would be written; '' where nothing does. */
export async function standsNow(
  reader: Reader,
  { customerId, field, held }: Pick<Correction, 'customerId' | 'field' | 'held'>,
): Promise<string> {
  if (field === 'visit' || field === 'not them') return held
  const all = await heldIn(reader, customerId, field)
  return all.includes(held) ? held : (all[0] ?? '')
}

async function heldIn(
  reader: Reader,
  id: CustomerId,
  field: Exclude<Corrected, 'visit' | 'not them'>,
): Promise<string[]> {
  if (field === 'e-mail') return (await emailsQuery(reader).execute({ id })).map(({ held }) => held)
  if (field === 'phone') return (await phonesQuery(reader).execute({ id })).map(({ held }) => held)
  return (await townQuery(reader).execute({ id })).map(({ held }) => held ?? '')
}

function selected(reader: Reader) {
  return reader
    .select({
      ...{ id: surveyCorrections.id, field: surveyCorrections.field, held: surveyCorrections.held },
      ...{ says: surveyCorrections.says, saidAt: surveyCorrections.saidAt },
      ...{ decision: surveyCorrections.decision, decidedAt: surveyCorrections.decidedAt },
      ...{ decidedBy: staff.name, customerId: customers.id, name: people.name },
    })
    .from(surveyCorrections)
    .innerJoin(surveyInvitations, eq(surveyInvitations.id, surveyCorrections.invitationId))
    .innerJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .innerJoin(people, eq(people.id, customers.id))
    .leftJoin(staff, eq(staff.id, surveyCorrections.decidedById))
    .$dynamic()
}

const countQuery = prepared((reader) =>
  reader
    .select({ count: count() })
    .from(surveyCorrections)
    .where(isNull(surveyCorrections.decision))
    .prepare(),
)

const emailsQuery = prepared((reader) =>
  reader
    .select({ held: emails.address })
    .from(emails)
    .where(eq(emails.personId, sql.placeholder('id')))
    .orderBy(asc(emails.position))
    .prepare(),
)

const phonesQuery = prepared((reader) =>
  reader
    .select({ held: phones.number })
    .from(phones)
    .where(eq(phones.personId, sql.placeholder('id')))
    .orderBy(asc(phones.position))
    .prepare(),
)

const townQuery = prepared((reader) =>
  reader
    .select({ held: customers.town })
    .from(customers)
    .where(and(eq(customers.id, sql.placeholder('id'))))
    .prepare(),
)
