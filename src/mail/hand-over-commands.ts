import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { mailTexts, outbox } from '../../db/schema/outbox.ts'
import type { Claim } from './claim-commands.ts'
import type { Letter } from './kind.ts'
import type { Recipient } from './mail.ts'
import type { Message } from './message.ts'
import { keptText } from './queries.ts'

/** A letter that is to be handed over, and who it comes from. */
export interface Handing {
  letter: Letter
  from: Recipient
  now: Date
}

/**
 * Keeps what is handed to the server, before it is: after a crash it can be told what may have arrived. A mail that may
 * have arrived goes again as it was, word for word, so that it can be known as the same. Undefined where the lease has
 * ended meanwhile.
 */
export async function handOver(
  tx: Tx,
  { mail, leasedUntil }: Claim,
  handing: Handing,
): Promise<Message | undefined> {
  const { now, from, letter } = handing
  const mine = and(eq(outbox.id, mail.id), eq(outbox.status, 'sending'), eq(outbox.leasedUntil, leasedUntil))
  const [row] = await tx
    .update(outbox)
    .set({ isUnanswered: true, handedOverAt: now })
    .where(and(mine, gt(outbox.leasedUntil, now)))
    .returning({ uncertain: outbox.uncertain, messageId: outbox.messageId })
  if (!row) return undefined
  const { id, to } = mail
  const before = row.uncertain > 0 ? await keptText(tx, mail.id) : undefined
  if (before) return { ...before, id, to, messageId: row.messageId }
  await keepText(tx, mail.id, handing)
  return { id, to, messageId: row.messageId, from, letter, madeAt: now }
}

async function keepText(tx: Tx, mailId: Claim['mail']['id'], { letter, from, now }: Handing): Promise<void> {
  const { subject, text, html, unsubscribeUrl = null } = letter
  const kept = {
    fromName: from.name,
    fromAddress: from.address,
    subject,
    text,
    html,
    unsubscribeUrl,
    madeAt: now,
  }
  await tx
    .insert(mailTexts)
    .values({ mailId, ...kept })
    .onConflictDoUpdate({ target: mailTexts.mailId, set: kept })
}
