import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Database, Reader } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import type { Verdict } from '../../src/mail/kind.ts'
import type { QueuedMail } from '../../src/mail/mail.ts'
import { decideOnChange, decideOnReminder } from '../../src/reminders/decide.ts'
import { decideOnDigest } from '../../src/reminders/mornings/digest.ts'
import { decideOnPromiseDue } from '../../src/reminders/mornings/promise-due.ts'
import type { VisitId } from '../../src/visits/visit.ts'

const DECIDE: Record<string, (reader: Reader, mail: QueuedMail, now: Date) => Promise<Verdict>> = {
  'visit reminder': decideOnReminder,
  'visit changed': decideOnChange,
  digest: decideOnDigest,
  'promise due': decideOnPromiseDue,
}

/** A mail as it stood when it was taken. */
export type Taken = typeof outbox.$inferSelect

/** A mail server that takes everything: what is due is decided upon and, where it may go, marked as sent. */
export async function postRound(database: Database, now: Date): Promise<Taken[]> {
  const taken: Taken[] = []
  const due = await database.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.status, 'waiting'), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
  for (const { toName, toAddress, ...row } of due)
    await database.write(async (tx) => {
      const mail = { ...row, to: { name: toName, address: toAddress } }
      const verdict = (await DECIDE[row.kind]?.(tx, mail, now)) ?? { withdrawn: 'No such kind.' }
      await tx.update(outbox).set(settled(verdict, now)).where(eq(outbox.id, row.id))
      if ('send' in verdict) taken.push({ ...row, toName, toAddress })
    })
  return taken
}

function settled(verdict: Verdict, now: Date) {
  if ('later' in verdict) return { dueAt: verdict.later }
  if ('send' in verdict) return { status: 'sent' as const, settledAt: now }
  return 'missed' in verdict
    ? { status: 'missed' as const, settledAt: now, reason: verdict.missed }
    : { status: 'withdrawn' as const, settledAt: now, reason: verdict.withdrawn }
}

/** The mails about a visit, in words: "Dana Kim: visit reminder waiting, due 16:00Z". */
export async function mailsAboutVisit(database: Database, visitId: VisitId): Promise<string[]> {
  const rows = await database.read
    .select({ mail: outbox, name: staff.name })
    .from(outbox)
    .innerJoin(staff, eq(staff.id, outbox.staffId))
    .where(eq(outbox.visitId, visitId))
    .orderBy(asc(staff.name), asc(sql`coalesce(${outbox.settledAt}, ${outbox.dueAt})`))
  return rows.map(({ name, mail }) => `${name}: ${inWords(mail)}`)
}

type Row = typeof outbox.$inferSelect

function inWords({ kind, status, dueAt, settledAt, payload, reason }: Row): string {
  const what = payload.change ? `${kind}, ${payload.change},` : kind
  const clock = (at: Date) => at.toISOString().slice(11, 16)
  if (status === 'waiting') return `${what} waits for ${clock(dueAt)}`
  if (status === 'sent') return `${what} sent at ${clock(settledAt ?? dueAt)}`
  return `${what} ${status}: ${reason ?? ''}`
}

/** A visit as it is kept. */
export async function visitOf({ read }: Database, id: VisitId) {
  const [row] = await read.select().from(visits).where(eq(visits.id, id))
  if (!row) throw new Error('There is no such visit')
  return row
}
