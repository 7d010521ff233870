import { setTimeout } from 'node:timers/promises'
import { safeError } from '../lib/safe-error.ts'
import { mailAddress } from './address.ts'
import { keepAnswer, keepBroken, keepMisconfigured } from './answer-commands.ts'
import type { Answer } from './answer.ts'
import { claimNext, type Claim, type Rest } from './claim-commands.ts'
import { handOver, type Handing } from './hand-over-commands.ts'
import { BROKEN, type Moment } from './judge.ts'
import type { MailId, QueuedMail } from './mail.ts'
import type { PostOffice } from './post-office.ts'

/** Delivers the next mail that is due, if there is one. The server is spoken to between two units of work. */
export async function deliverNext(post: PostOffice, only?: MailId): Promise<'done' | Rest> {
  const { database, kinds, aMinute } = post
  const moment = momentOf(post)
  const claim = await database.write((tx) =>
    claimNext(tx, {
      ...moment,
      kinds,
      aMinute,
      only,
      broken: (mail, error) => tellBroken(post, mail, error),
    }),
  )
  if (claim === 'settled') return 'done'
  if ('restUntil' in claim) return claim
  await deliver(post, claim)
  return 'done'
}

/** Delivers whatever is due, until there is nothing or it is told to stop; the answer is when there may be more. */
export async function deliverDue(
  post: PostOffice,
  goesOn: () => boolean = () => true,
  pause = 0,
): Promise<Rest> {
  while (goesOn()) {
    const next = await deliverNext(post)
    if (next !== 'done') return next
    if (pause > 0) await setTimeout(pause)
  }
  return { restUntil: undefined }
}

async function deliver(post: PostOffice, claim: Claim): Promise<void> {
  const { database } = post
  const ready = await readyToHandOver(post, claim)
  if ('problem' in ready) {
    await database.write((tx) => ready.keep(tx, claim, ready.problem, momentOf(post)))
    return
  }
  const message = await database.write((tx) => handOver(tx, claim, ready))
  if (!message) return
  const answer = await post.transport.send(message)
  const moment = momentOf(post)
  await persistently(() => database.write((tx) => keepAnswer(tx, claim, answer, moment)))
  tell(post, claim, answer)
}

/** Who it comes from and what it says, or what is in the way of it. */
async function readyToHandOver(post: PostOffice, { mail, kind }: Claim): Promise<Handing | InTheWay> {
  const now = post.clock.now()
  const from = await post.senderOf(post.database.read)
  const sender = from && mailAddress(from.address)
  if (!sender) return { problem: NO_SENDER, keep: keepMisconfigured }
  try {
    const letter = await kind.compose(post.site, mail, now)
    return { letter, from: { ...from, address: sender }, now }
  } catch (error) {
    tellBroken(post, mail, error)
    return { problem: BROKEN, keep: keepBroken }
  }
}

interface InTheWay {
  problem: string
  keep: typeof keepBroken
}

const NO_SENDER = 'Nobody has said which address mails come from.'

/** What the server has taken goes again if that is not kept, so a file that is locked for the moment is asked again. */
async function persistently(keep: () => Promise<void>): Promise<void> {
  for (let tries = 1; tries < 5; tries++) {
    try {
      await keep()
      return
    } catch {
      await setTimeout(tries * 200)
    }
  }
  await keep()
}

function momentOf({ clock, chance }: PostOffice): Moment {
  return { now: clock.now(), chance: chance() }
}

function tellBroken({ log }: PostOffice, { id, kind }: QueuedMail, error: unknown): void {
  log.error({ mailId: id, kind, err: safeError(error) }, 'mail could not be made')
}

function tell({ log }: PostOffice, { mail, kind }: Claim, { outcome }: Answer): void {
  log[outcome === 'sent' ? 'info' : 'warn']({ mailId: mail.id, kind: kind.name, outcome }, 'mail')
}
