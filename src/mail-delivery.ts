import type { Reader } from '../db/database.ts'
import type { Config, MailConfig } from './config.ts'
import { startDelivery, type Delivery } from './mail/delivery.ts'
import { keptMail } from './mail/kept-mail.ts'
import type { Recipient } from './mail/mail.ts'
import { smtpTransport } from './mail/smtp.ts'
import { tryServerNow } from './mail/upkeep-commands.ts'
import type { PostOffice } from './mail/post-office.ts'
import { MAIL_KINDS } from './mail-kinds.ts'
import { mailRulesOf } from './organisation/mail-rules-queries.ts'
import { organisationOf } from './organisation/queries.ts'
import type { Render } from './web/render.ts'
import type { Site } from './web/site.ts'

/** Everything that delivering mails needs, as the environment says. */
export function postOffice(
  site: Site,
  render: Render,
  { mail }: Pick<Config, 'mail'>,
  chance: () => number,
): PostOffice {
  const { database, clock, log, baseUrl, secret, dataFolder } = site
  return {
    ...{ database, clock, log, chance, kinds: MAIL_KINDS, aMinute: mail.aMinute },
    site: { database, baseUrl, secret, render },
    transport: mail.server ? smtpTransport(mail.server) : keptMail(dataFolder),
    senderOf: (reader) => senderOf(reader, mail),
  }
}

/** Who mails come from, as the settings say; else the organisation, by the address of the environment. */
async function senderOf(reader: Reader, { from, server }: MailConfig): Promise<Recipient | undefined> {
  const { senderName, senderAddress } = await mailRulesOf(reader)
  const address = senderAddress ?? from ?? (server ? undefined : NOBODY)
  if (address === undefined) return undefined
  return { name: senderName ?? (await organisationOf(reader))?.name ?? 'Rapport', address }
}

/** The sender of mails that are kept and never leave. */
const NOBODY = 'rapport@localhost'

/** Starts delivering; what was wrong with the server before the start is found out about anew. */
export async function deliverMail(post: PostOffice): Promise<Delivery> {
  await post.database.write((tx) => tryServerNow(tx, post.clock.now()))
  return startDelivery(post)
}
