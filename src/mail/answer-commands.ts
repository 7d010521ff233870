import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { mailServer, mailTexts, mailTries, outbox, refusedAddresses } from '../../db/schema/outbox.ts'
import { newId } from '../lib/id.ts'
import { addressKey } from './address.ts'
import type { Answer } from './answer.ts'
import { restAfter } from './breaker.ts'
import { FREE, type Claim } from './claim-commands.ts'
import { MAY_HAVE_ARRIVED, MOST_UNCERTAIN, over, putOff, type Moment, type Standing } from './judge.ts'

/** Keeps what came of handing a mail over: how it stands now, the server's words, and how it stands with the server. */
export async function keepAnswer(tx: Tx, claim: Claim, answer: Answer, moment: Moment): Promise<void> {
  const { mail, leasedUntil } = claim
  const standing = standingAfter(claim, answer, moment)
  // One that was sent is sent, even if somebody else has claimed it since; of the rest only its worker has a say.
  const mine = answer.outcome === 'sent' ? undefined : eq(outbox.leasedUntil, leasedUntil)
  await tx
    .update(outbox)
    .set({ ...FREE, ...standing })
    .where(and(eq(outbox.id, mail.id), inArray(outbox.status, ['sending', 'waiting']), mine))
  await keepTry(tx, claim, answer, moment.now)
  // One that may have arrived goes again word for word.
  if (claim.kind.holdsKey && answer.outcome !== 'uncertain') await forgetText(tx, mail.id)
  if (answer.isAddressGone) await refuseAddress(tx, mail.to.address, answer.words, moment.now)
  await keepServer(tx, claim, answer, moment.now)
}

/** Keeps that a mail could not be made. */
export async function keepBroken(tx: Tx, claim: Claim, reason: string, moment: Moment): Promise<void> {
  const standing = putOff(claim, reason, moment)
  const mine = and(eq(outbox.id, claim.mail.id), eq(outbox.leasedUntil, claim.leasedUntil))
  await tx
    .update(outbox)
    .set({ ...FREE, ...standing })
    .where(mine)
}

/** Notes that nothing can be sent, for a reason that is ours to mend; the mail waits, and its try does not count. */
export function keepMisconfigured(tx: Tx, claim: Claim, words: string, moment: Moment): Promise<void> {
  return keepAnswer(tx, claim, { outcome: 'our configuration', words, isAddressGone: false }, moment)
}

function standingAfter(claim: Claim, { outcome, words }: Answer, moment: Moment): Standing {
  switch (outcome) {
    case 'sent':
      return over('sent', null, moment.now)
    case 'never':
      return over('failed', words, moment.now)
    case 'later':
      return putOff(claim, words, moment)
    case 'uncertain':
      return { ...afterSilence(claim, words, moment), uncertain: claim.uncertain + 1 }
    case 'server down':
    case 'our configuration':
      // Behind the others: a mail that brings the server down by itself does not hold them up.
      return { status: 'waiting', reason: words, dueAt: moment.now }
  }
}

function afterSilence(claim: Claim, words: string, moment: Moment): Standing {
  const isLast = claim.uncertain + 1 >= MOST_UNCERTAIN
  return isLast ? over('failed', MAY_HAVE_ARRIVED, moment.now) : putOff(claim, words, moment)
}

async function keepTry(tx: Tx, { mail }: Claim, { outcome, words }: Answer, now: Date): Promise<void> {
  if (outcome === 'server down' || outcome === 'our configuration') return
  await tx.insert(mailTries).values({ id: newId<'MailTry'>(now), mailId: mail.id, at: now, outcome, words })
}

async function refuseAddress(tx: Tx, address: string, words: string, now: Date): Promise<void> {
  const refused = { words, refusedAt: now }
  await tx
    .insert(refusedAddresses)
    .values({ address: addressKey(address), ...refused })
    .onConflictDoUpdate({ target: refusedAddresses.address, set: refused })
}

async function forgetText(tx: Tx, mailId: Claim['mail']['id']): Promise<void> {
  await tx.delete(mailTexts).where(eq(mailTexts.mailId, mailId))
}

/**
 * A server that answers is well; one that does not, or keeps silent over a mail, is left alone for a while. Mails that
 * were under way together when it went down are one failure.
 */
async function keepServer(tx: Tx, { isProbe }: Claim, { outcome, words }: Answer, now: Date): Promise<void> {
  if (outcome === 'sent' || outcome === 'later' || outcome === 'never') {
    await tx.delete(mailServer)
    return
  }
  const [before] = await tx.select().from(mailServer)
  if (before && !isProbe) return
  const failures = (before?.failures ?? 0) + 1
  const trouble = outcome === 'our configuration' ? 'configuration' : 'down'
  const state = { trouble, words, failures, nextTryAt: restAfter(failures, now) } as const
  await tx
    .insert(mailServer)
    .values({ id: 'smtp', since: now, ...state })
    .onConflictDoUpdate({ target: mailServer.id, set: state })
}
