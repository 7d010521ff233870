import { pino } from 'pino'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { startDelivery } from '../../src/mail/delivery.ts'
import type { MailKind } from '../../src/mail/kind.ts'
import { smtpTransport } from '../../src/mail/smtp.ts'

/** A process that sends what is due, to be killed: `sender.ts <file> <port> <milliseconds that its clock is ahead>`. */
const [path = '', port = '', ahead = '0'] = process.argv.slice(2)

const kind: MailKind = {
  name: 'visit reminder',
  title: 'Reminder before a visit',
  decide: () => Promise.resolve({ send: true }),
  compose: (_site, { dedupeKey }) =>
    Promise.resolve({ subject: dedupeKey, text: 'Ask about Sofia.', html: '<p>Ask about Sofia.</p>' }),
}
const database = sqliteDatabase(path)
startDelivery({
  database,
  clock: { now: () => new Date(Date.now() + Number(ahead)) },
  log: pino({ level: 'silent' }),
  kinds: [kind],
  site: { database, baseUrl: 'https://rapport.example', secret: '', render: () => '' },
  transport: smtpTransport({ host: '127.0.0.1', port: Number(port), security: 'none', login: undefined }),
  senderOf: () => Promise.resolve({ name: 'Cedar Ridge', address: 'desk@cedarridge.example' }),
  aMinute: 6000,
  chance: Math.random,
})
// Delivery alone does not keep a process going.
setInterval(() => undefined, 60_000)
