import { siteLook } from '../../src/app.ts'
import { deliverDue } from '../../src/mail/deliver.ts'
import type { Message } from '../../src/mail/message.ts'
import { MAIL_KINDS } from '../../src/mail-kinds.ts'
import { recording } from '../mail/post.ts'
import type { World } from './world.ts'

/** Delivers whatever is due, and answers what a server was handed. */
export async function delivered({ database, clock, log, secret }: World): Promise<Message[]> {
  const transport = recording()
  await deliverDue({
    ...{ database, clock, log, transport, kinds: MAIL_KINDS, aMinute: 600, chance: () => 0.5 },
    site: { database, baseUrl: 'http://127.0.0.1', secret, render: siteLook().render },
    senderOf: () => Promise.resolve({ name: 'Cedar Ridge', address: 'desk@cedarridge.example' }),
  })
  return transport.handed
}

/** The address of ours that a mail or a page shows, without where the site is. */
export function linkIn(text: string): string {
  return /http:\/\/127\.0\.0\.1(\/[\w/-]+)/.exec(text)?.[1] ?? ''
}
