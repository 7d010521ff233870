import PostalMime, { type Email } from 'postal-mime'
import { onTestFinished } from 'vitest'
import { siteLook } from '../../src/app.ts'
import { deliverDue } from '../../src/mail/deliver.ts'
import { postOffice } from '../../src/mail-delivery.ts'
import { smtpServer } from '../mail/smtp-server.ts'
import type { World } from './world.ts'

/** Delivers the mails of a site that listens by way of a real server, and reads what that was handed. */
export async function postTo({ world, address }: { world: World; address: string }) {
  const { at, received } = await smtpServer()
  const site = { ...world, baseUrl: address, dataFolder: world.folder }
  const mail = { server: at, from: 'desk@cedarridge.example', aMinute: 1000 }
  const post = postOffice(site, siteLook().render, { mail }, () => 0.5)
  onTestFinished(() => {
    post.transport.close('cut off')
  })
  const latest = async (isIt: (one: Email) => boolean) =>
    (await Promise.all(received.map(({ raw }) => PostalMime.parse(raw)))).findLast(isIt)
  return {
    deliver: () => deliverDue(post, () => true),
    /** The latest to an address that begins so. */
    mailTo: (whom: string) => latest(({ to }) => to?.some((one) => one.address?.startsWith(whom)) === true),
    /** The latest whose subject begins so. */
    mailCalled: (subject: string) => latest((one) => one.subject?.startsWith(subject) === true),
  }
}
