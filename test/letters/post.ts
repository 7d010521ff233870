import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { siteLook } from '../../src/app.ts'
import { composeDigest } from '../../src/letters/digest/mail.ts'
import { composePromiseDue } from '../../src/letters/short/promise-mail.ts'
import { composeChange } from '../../src/letters/visit/change-mail.ts'
import { composeReminder } from '../../src/letters/visit/mail.ts'
import { newId } from '../../src/lib/id.ts'
import type { Letter, MailSite } from '../../src/mail/kind.ts'
import type { QueuedMail } from '../../src/mail/mail.ts'
import { enqueue } from '../../src/mail/outbox.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { SECRET } from '../support/world.ts'
import { visitIdOf } from '../visits/given.ts'

export const BASE = 'https://rapport.example'

/** Somebody of each role. */
export const READERS: Record<Role, string> = {
  attendant: 'Dana Kim',
  manager: 'Mara Lindqvist',
  owner: 'Otis Bell',
}

const { render } = siteLook()

export function mailSite({ read }: Pick<Database, 'read'>): MailSite {
  return { database: { read }, baseUrl: BASE, secret: SECRET, render }
}

/** A mail to a colleague as it stands in the outbox when it is sent. */
export async function queued(
  { read }: Pick<Database, 'read'>,
  to: string,
  about: Partial<QueuedMail> = {},
): Promise<QueuedMail> {
  const { id: staffId } = await staffNamed(read, to)
  return {
    ...{ id: newId<'Mail'>(MORNING), dedupeKey: '', kind: '', to: { name: to, address: 'a@b.example' } },
    ...{ staffId, personId: null, visitId: null, payload: {}, dueAt: MORNING, uselessAt: null },
    ...{ createdAt: MORNING, askedAt: null },
    ...about,
  }
}

/** The mail before somebody's visit, as a colleague reads it. */
export async function reminder(
  database: Pick<Database, 'read'>,
  who: string,
  { to = 'Dana Kim', now = MORNING }: { to?: string; now?: Date } = {},
): Promise<Letter> {
  const visitId = await visitIdOf(database as Database, who)
  return composeReminder(mailSite(database), await queued(database, to, { visitId }), now)
}

/** The morning's mail. */
export async function digest(
  database: Pick<Database, 'read'>,
  { to = 'Dana Kim', now = MORNING, day = '2026-11-21' }: { to?: string; now?: Date; day?: string } = {},
): Promise<Letter> {
  const [place] = await database.read.select().from(places)
  const payload = { day, placeId: place?.id ?? '' }
  return composeDigest(mailSite(database), await queued(database, to, { payload }), now)
}

export async function change(
  database: Pick<Database, 'read'>,
  who: string,
  payload: { change: string; was: string },
  to = 'Dana Kim',
): Promise<Letter> {
  const visitId = await visitIdOf(database as Database, who)
  return composeChange(mailSite(database), await queued(database, to, { visitId, payload }), MORNING)
}

export async function promiseDue(
  database: Pick<Database, 'read'>,
  promiseId: string,
  to = 'Dana Kim',
): Promise<Letter> {
  return composePromiseDue(
    mailSite(database),
    await queued(database, to, { payload: { promiseId } }),
    MORNING,
  )
}

/** Queues a reminder and composes it, so that its links lead somewhere. */
export async function sentReminder(
  database: Database,
  who: string,
  { to = 'Dana Kim', now = MORNING }: { to?: string; now?: Date } = {},
): Promise<Letter & { visitId: VisitId }> {
  const visitId = await visitIdOf(database, who)
  const colleague = await staffNamed(database.read, to)
  const [{ email: address } = { email: '' }] = await database.read
    .select({ email: staff.email })
    .from(staff)
    .where(eq(staff.id, colleague.id))
  const mail = { dedupeKey: 'one', kind: 'visit reminder', dueAt: now, uselessAt: null, payload: {} }
  const about = { to: { name: to, address }, staffId: colleague.id, visitId }
  const id = await database.write((tx) => enqueue(tx, { ...mail, ...about }, now))
  if (!id) throw new Error('It stands there already')
  const letter = await composeReminder(mailSite(database), await queued(database, to, { id, visitId }), now)
  return { ...letter, visitId }
}
