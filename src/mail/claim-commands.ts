import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { outbox, refusedAddresses } from '../../db/schema/outbox.ts'
import { addressKey } from './address.ts'
import { judge, type Broken, type Moment } from './judge.ts'
import type { MailKind } from './kind.ts'
import { restingUntil, spareServer } from './limit-commands.ts'
import type { MailId, QueuedMail } from './mail.ts'

/** Longer than handing over may take; after that another worker may take the mail. */
export const LEASE = 120_000

/** A mail that one worker has for itself until the lease ends. */
export interface Claim {
  mail: QueuedMail
  kind: MailKind
  attempts: number
  uncertain: number
  leasedUntil: Date
  /** True where it tries a server that something was wrong with. */
  isProbe: boolean
}

export interface Claiming extends Moment {
  kinds: readonly MailKind[]
  aMinute: number
  /** Takes this mail and no other, as the set-up check does. */
  only?: MailId | undefined
  broken?: Broken
}

/** Nothing to send before that moment, or as long as nothing is queued. */
export interface Rest {
  restUntil: Date | undefined
}

/**
 * Takes the next mail that is due, reads everything about it again and decides again. 'settled': it is not to be sent
 * now, the next may be.
 */
export async function claimNext(tx: Tx, claiming: Claiming): Promise<Claim | 'settled' | Rest> {
  const { now, kinds } = claiming
  await takeBackForgotten(tx, now)
  const rest = await restingUntil(tx, claiming)
  if (rest) return { restUntil: rest }
  const row = await claimOldest(tx, claiming)
  if (!row) return { restUntil: await nextDue(tx) }
  const mail = queued(row)
  const kind = kinds.find(({ name }) => name === row.kind)
  const refusal = await refusalOf(tx, mail.to.address)
  const standing = await judge(tx, { ...row, mail, kind, refusal }, claiming)
  if ('kind' in standing) return takeOut(tx, row, { mail, kind: standing.kind }, now)
  await tx
    .update(outbox)
    .set({ ...FREE, ...standing })
    .where(eq(outbox.id, row.id))
  return 'settled'
}

/** What a mail that nobody has claimed looks like. */
export const FREE = { leasedUntil: null, isUnanswered: false }

type Row = typeof outbox.$inferSelect

/** A worker that ended without a word left its mail claimed; if it had been handed over, it may have arrived. */
async function takeBackForgotten(tx: Tx, now: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ status: 'waiting', ...FREE, uncertain: sql`${outbox.uncertain} + ${outbox.isUnanswered}` })
    .where(and(eq(outbox.status, 'sending'), lte(outbox.leasedUntil, now)))
}

/** One conditional update, so that two workers never have the same mail. */
async function claimOldest(tx: Tx, { now, only }: Claiming): Promise<Row | undefined> {
  const due = and(eq(outbox.status, 'waiting'), lte(outbox.dueAt, now), only && eq(outbox.id, only))
  const oldest = tx.select({ id: outbox.id }).from(outbox).where(due).orderBy(outbox.dueAt).limit(1)
  const leasedUntil = new Date(now.getTime() + LEASE)
  const [row] = await tx
    .update(outbox)
    .set({ status: 'sending', leasedUntil })
    .where(inArray(outbox.id, oldest))
    .returning()
  return row
}

async function takeOut(tx: Tx, row: Row, judged: Pick<Claim, 'mail' | 'kind'>, now: Date): Promise<Claim> {
  await tx.update(outbox).set({ handedOverAt: now }).where(eq(outbox.id, row.id))
  const { attempts, uncertain } = row
  const leasedUntil = row.leasedUntil ?? now
  return {
    ...judged,
    attempts,
    uncertain,
    leasedUntil,
    ...(await spareServer(tx, new Date(now.getTime() + LEASE))),
  }
}

async function nextDue(tx: Tx): Promise<Date | undefined> {
  const [next] = await tx
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(eq(outbox.status, 'waiting'))
    .orderBy(outbox.dueAt)
    .limit(1)
  return next?.dueAt
}

async function refusalOf(tx: Tx, address: string): Promise<string | undefined> {
  const [refused] = await tx
    .select()
    .from(refusedAddresses)
    .where(eq(refusedAddresses.address, addressKey(address)))
  return refused?.words
}

function queued({ toName, toAddress, ...row }: Row): QueuedMail {
  return { ...row, to: { name: toName, address: toAddress } }
}
