import type { SendMailOptions } from 'nodemailer'
import { domainOf, inHeader } from './address.ts'
import type { Letter } from './kind.ts'
import type { MailId, Recipient } from './mail.ts'

/** A mail as it is handed over, complete. The same one is handed over again where it is not known what became of it. */
export interface Message {
  id: MailId
  messageId: string
  from: Recipient
  to: Recipient
  letter: Letter
  madeAt: Date
}

/** Its Message-ID: the half that was made with its row, at the sender's domain. */
export function messageIdOf({ messageId, from }: Message): string {
  return `<${messageId}@${domainOf(from.address)}>`
}

/** The mail as nodemailer takes it: one recipient, never as a string, which could be read as two. */
export function mimeOf(message: Message): SendMailOptions {
  const { from, to, letter, madeAt } = message
  return {
    from: { name: inHeader(from.name), address: from.address },
    to: { name: inHeader(to.name), address: to.address },
    envelope: { from: from.address, to: [to.address] },
    subject: inHeader(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: messageIdOf(message),
    date: madeAt,
    headers: { ...AUTOMATIC, ...unsubscribing(letter.unsubscribeUrl) },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Nobody's holiday reply answers these (RFC 3834; the second is Exchange's word for it). */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** The mail program's own "unsubscribe", by a POST (RFC 8058). */
function unsubscribing(url: string | undefined): Record<string, string> {
  if (!url) return {}
  const address = new URL(url).href
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
