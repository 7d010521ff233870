import { and, asc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { improvementComments, improvementMails, improvements } from '../../../db/schema/improvements.ts'
import { customers, emails, people } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { everyComment } from '../../comments/every-queries.ts'
import type { ImprovementId, ImprovementMailId } from '../improvement.ts'

/** Somebody whose comment an improvement answers. */
export type Teller = Awaited<ReturnType<typeof tellersOf>>[number]

/** Those whose comments an improvement answers, each once however much they said, and not those who are told already. */
export function tellersOf(reader: Reader, id: ImprovementId) {
  const comment = everyComment(reader)
  const isTold = sql`exists (select 1 from ${improvementMails}
    where ${improvementMails.improvementId} = ${id} and ${improvementMails.customerId} = ${customers.id})`
  return reader
    .selectDistinct({ id: customers.id, ...REACH })
    .from(improvementComments)
    .innerJoin(comment, eq(comment.id, improvementComments.commentId))
    .innerJoin(customers, eq(customers.id, comment.customerId))
    .innerJoin(people, eq(people.id, customers.id))
    .where(and(eq(improvementComments.improvementId, id), sql`not ${isTold}`))
    .orderBy(asc(customers.id))
}

/** How many were told. */
export function toldCount(reader: Reader, id: ImprovementId): Promise<number> {
  return reader.$count(improvementMails, eq(improvementMails.improvementId, id))
}

/** The improvements whose mails are not all queued. */
export async function improvementsToTell(reader: Reader): Promise<ImprovementId[]> {
  const rows = await reader.select({ id: improvements.id }).from(improvements).where(isUnderWay())
  return rows.map(({ id }) => id)
}

/** True of an improvement whose mails are being queued. */
export function isUnderWay(): SQL | undefined {
  return and(
    ...[isNotNull(improvements.mailedAt), isNull(improvements.mailsQueuedAt)],
    ...[isNotNull(improvements.doneOn), isNull(improvements.removedAt)],
  )
}

/** A mail to somebody as it stands when its turn comes: everything that decides, and what it says. */
export async function mailToTell(reader: Reader, id: ImprovementMailId, address: string) {
  const [row] = await reader
    .select({
      ...REACH,
      ...{ goesBy: people.goesBy, sensitiveUntil: people.sensitiveUntil, timeZone: places.timeZone },
      ...{ subject: improvements.mailSubject, text: improvements.mailText, youSaid: improvements.youSaid },
      doneOn: improvements.doneOn,
      isTheirs: sql<boolean>`exists (select 1 from ${emails}
        where ${emails.personId} = ${people.id} and ${emails.address} = ${address})`.mapWith(Boolean),
    })
    .from(improvementMails)
    .innerJoin(
      improvements,
      and(eq(improvements.id, improvementMails.improvementId), isNull(improvements.removedAt)),
    )
    .innerJoin(places, eq(places.id, improvements.placeId))
    .innerJoin(customers, eq(customers.id, improvementMails.customerId))
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(improvementMails.id, id))
  return row
}

/** That somebody was told, as far as a link in the mail says it. */
export async function improvementMailById(reader: Reader, id: ImprovementMailId) {
  const [row] = await reader
    .select({ id: improvementMails.id, stoppedAt: improvementMails.stoppedAt })
    .from(improvementMails)
    .where(eq(improvementMails.id, id))
  return row
}

const REACH = {
  ...{ name: people.name, deceasedOn: people.deceasedOn, isMinor: people.isMinor },
  ...{ birthYear: people.birthYear, birthMonth: people.birthMonth, birthDay: people.birthDay },
  ...{ archivedAt: customers.archivedAt, allowsMail: customers.allowsMail },
  address: sql<string | null>`(select ${emails.address} from ${emails}
    where ${emails.personId} = ${people.id} order by ${emails.position} limit 1)`,
  hasStopped: sql<boolean>`exists (select 1 from improvement_mails as stops
    where stops.customer_id = ${customers.id} and stops.stopped_at is not null)`.mapWith(Boolean),
}
