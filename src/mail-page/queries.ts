import { and, asc, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { mailTexts, outbox, refusedAddresses } from '../../db/schema/outbox.ts'
import { people } from '../../db/schema/people.ts'
import { visitPeople } from '../../db/schema/visits.ts'
import { addressKey } from '../mail/address.ts'
import type { MailId } from '../mail/mail.ts'
import type { PersonId } from '../people/person.ts'
import type { VisitId } from '../visits/visit.ts'
import type { PageOfRows } from '../web/pagination.ts'
import { STATUSES, type Choice, type List } from './list.ts'

/** A mail of the outbox, with its subject where it has been written. */
export type ListedMail = typeof outbox.$inferSelect & { subject: string | null }

/** The mails of a list: those that wait by when they are due, the others with the last first. */
export async function mailsOf(reader: Reader, choice: Choice, page: PageOfRows): Promise<ListedMail[]> {
  const isWaiting = choice.list === 'waiting'
  const rows = await reader
    .select({ mail: outbox, subject: mailTexts.subject })
    .from(outbox)
    .leftJoin(mailTexts, eq(mailTexts.mailId, outbox.id))
    .where(and(inArray(outbox.status, [...STATUSES[choice.list]]), isAbout(choice)))
    .orderBy(isWaiting ? asc(outbox.dueAt) : desc(outbox.settledAt), asc(outbox.id))
    .limit(page.limit)
    .offset(page.offset)
  return rows.map(({ mail, subject }) => ({ ...mail, subject }))
}

/** How many mails each list holds. */
export async function mailCounts(reader: Reader, choice: Choice): Promise<Record<List, number>> {
  const rows = await reader
    .select({ status: outbox.status, count: count() })
    .from(outbox)
    .where(isAbout(choice))
    .groupBy(outbox.status)
  const sum = (list: List) =>
    rows.filter(({ status }) => STATUSES[list].includes(status)).reduce((total, row) => total + row.count, 0)
  return {
    waiting: sum('waiting'),
    sent: sum('sent'),
    failed: sum('failed'),
    missed: sum('missed'),
    withdrawn: sum('withdrawn'),
  }
}

/** A mail by id. */
export async function mailById(reader: Reader, id: MailId): Promise<ListedMail | undefined> {
  const [row] = await reader
    .select({ mail: outbox, subject: mailTexts.subject })
    .from(outbox)
    .leftJoin(mailTexts, eq(mailTexts.mailId, outbox.id))
    .where(eq(outbox.id, id))
  return row && { ...row.mail, subject: row.subject }
}

/** The names of those whom each visit is for. */
export async function namesByVisit(
  reader: Reader,
  ids: readonly (VisitId | null)[],
): Promise<Map<string, string[]>> {
  const rows = await reader
    .select({ visitId: visitPeople.visitId, name: people.name })
    .from(visitPeople)
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .where(and(among(visitPeople.visitId, JSON.stringify(ids)), eq(visitPeople.part, 'customer')))
    .orderBy(visitPeople.position)
  const names = new Map<string, string[]>()
  for (const { visitId, name } of rows) names.set(visitId, [...(names.get(visitId) ?? []), name])
  return names
}

/** What the server said when it refused an address for good, and when. */
export async function refusalOf(
  reader: Reader,
  address: string,
): Promise<{ words: string; at: Date } | undefined> {
  const [row] = await reader
    .select({ words: refusedAddresses.words, at: refusedAddresses.refusedAt })
    .from(refusedAddresses)
    .where(eq(refusedAddresses.address, addressKey(address)))
  return row
}

function isAbout({ staff: staffId, person, visit }: Choice): SQL | undefined {
  return and(
    staffId ? eq(outbox.staffId, staffId) : undefined,
    visit ? eq(outbox.visitId, visit) : undefined,
    person ? or(eq(outbox.personId, person), isVisitOf(person)) : undefined,
  )
}

function isVisitOf(person: PersonId): SQL {
  return sql`${outbox.visitId} in (select ${visitPeople.visitId} from ${visitPeople} where ${visitPeople.personId} = ${person})`
}
