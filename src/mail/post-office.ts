import type { Logger } from 'pino'
import type { Database, Reader } from '../../db/database.ts'
import type { MailKind, MailSite } from './kind.ts'
import type { Recipient } from './mail.ts'
import type { Transport } from './transport.ts'

/** What delivering mails needs from the world. */
export interface PostOffice {
  database: Database
  clock: { now: () => Date }
  log: Logger
  kinds: readonly MailKind[]
  /** What letters are made with. */
  site: MailSite
  transport: Transport
  /** Who mails come from; undefined where nobody has said so yet. */
  senderOf: (reader: Reader) => Promise<Recipient | undefined>
  aMinute: number
  /** From 0 to 1. */
  chance: () => number
}
