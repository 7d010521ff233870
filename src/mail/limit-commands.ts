import { and, desc, gt, lte } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { mailServer, outbox } from '../../db/schema/outbox.ts'
import { isResting } from './breaker.ts'

const A_MINUTE = 60_000

interface Limit {
  now: Date
  aMinute: number
}

/** Until when nothing may be sent: the server is left alone, or the minute has had its mails. */
export async function restingUntil(tx: Tx, { now, aMinute }: Limit): Promise<Date | undefined> {
  const [server] = await tx.select().from(mailServer)
  if (server && isResting(server.nextTryAt, now)) return server.nextTryAt
  const aMinuteAgo = new Date(now.getTime() - A_MINUTE)
  const [limiting] = await tx
    .select({ at: outbox.handedOverAt })
    .from(outbox)
    .where(and(gt(outbox.handedOverAt, aMinuteAgo), lte(outbox.handedOverAt, now)))
    .orderBy(desc(outbox.handedOverAt))
    .limit(1)
    .offset(aMinute - 1)
  return limiting?.at ? new Date(limiting.at.getTime() + A_MINUTE) : undefined
}

/** While something is wrong with the server, one mail tries it and the others wait for what comes of it. */
export async function spareServer(tx: Tx, nextTryAt: Date): Promise<{ isProbe: boolean }> {
  const spared = await tx.update(mailServer).set({ nextTryAt }).returning({ id: mailServer.id })
  return { isProbe: spared.length > 0 }
}
