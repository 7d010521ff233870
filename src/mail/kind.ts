import type { Reader } from '../../db/database.ts'
import type { Render } from '../web/render.ts'
import type { QueuedMail } from './mail.ts'

/** A kind of mail: when one may go, and what it says. Each is exported by its own domain and listed in mail-kinds.ts. */
export interface MailKind {
  name: string
  /** How the Mail page calls it. */
  title: string
  /** It holds a way in, so what it says is forgotten as soon as the server has answered. */
  holdsKey?: true
  /** Read again and decided again, in the unit of work that claims it. */
  decide: (reader: Reader, mail: QueuedMail, now: Date) => Promise<Verdict>
  /** Made at sending time, after the claim, from committed data. */
  compose: (site: MailSite, mail: QueuedMail, now: Date) => Promise<Letter>
}

/** Reasons are sentences for the Mail page, such as "Dana has visit mails off." */
export type Verdict = { send: true } | { later: Date } | { missed: string } | { withdrawn: string }

/** What a mail says. */
export interface Letter {
  subject: string
  text: string
  html: string
  /** Where a POST stops these mails (RFC 8058). */
  unsubscribeUrl?: string
}

/** What a letter is made with. */
export interface MailSite {
  database: { read: Reader }
  baseUrl: string
  /** Signs the links in it. */
  secret: string
  render: Render
}
