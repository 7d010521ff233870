import { pino } from 'pino'
import { expect, onTestFinished } from 'vitest'
import type { Database } from '../../db/database.ts'
import { newId } from '../../src/lib/id.ts'
import { taken, type Answer } from '../../src/mail/answer.ts'
import type { MailKind } from '../../src/mail/kind.ts'
import type { NewMail } from '../../src/mail/mail.ts'
import type { Message } from '../../src/mail/message.ts'
import type { PostOffice } from '../../src/mail/post-office.ts'
import type { Transport } from '../../src/mail/transport.ts'
import { MORNING, stillClock, type StillClock } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

/** A kind that always goes and says who it is to. */
export const REMINDER: MailKind = {
  name: 'visit reminder',
  title: 'Reminder before a visit',
  decide: () => Promise.resolve({ send: true }),
  compose: (_site, mail) =>
    Promise.resolve({
      subject: `Ray Alvarez comes, ${mail.to.name}`,
      text: 'Ask how Sofia’s final went.',
      html: '<p>Ask how Sofia’s final went.</p>',
    }),
}

/** A mail to Dana that is due this morning, with whatever is different about it. */
export function toDana(different: Partial<NewMail> = {}): NewMail {
  return {
    dedupeKey: newId(MORNING),
    kind: REMINDER.name,
    to: { name: 'Dana Kim', address: 'dana@cedarridge.example' },
    dueAt: MORNING,
    uselessAt: null,
    payload: {},
    ...different,
  }
}

/** A transport that answers as it is told and keeps what it was handed. */
export interface Recording extends Transport {
  handed: Message[]
}

export function recording(answer: (message: Message) => Answer = () => taken('250 Ok')): Recording {
  const handed: Message[] = []
  return {
    handed,
    send(message) {
      handed.push(message)
      return Promise.resolve(answer(message))
    },
    close: () => undefined,
  }
}

export interface TestPost {
  post: PostOffice
  database: Database
  clock: StillClock
  /** The address of its file, for a second process. */
  path: string
}

/** A post office on an empty database; chance lies in the middle. */
export function testPost(transport: Transport, different: Partial<PostOffice> = {}): TestPost {
  const { database, path } = freshDatabase('empty')
  const clock = stillClock()
  const post: PostOffice = {
    ...{ database, clock, transport, kinds: [REMINDER], aMinute: 60, chance: () => 0.5 },
    log: pino({ level: 'silent' }),
    site: { database, baseUrl: 'https://rapport.example', secret: '', render: () => '' },
    senderOf: () => Promise.resolve({ name: 'Cedar Ridge', address: 'desk@cedarridge.example' }),
    ...different,
  }
  onTestFinished(() => {
    transport.close('cut off')
  })
  return { post, database, clock, path }
}

/** Any text that says so. */
export function like(words: RegExp): unknown {
  return expect.stringMatching(words)
}
