import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { openDatabase } from '../db/open.ts'
import { siteLook } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { mailAddress } from '../src/mail/address.ts'
import { deliverNext } from '../src/mail/deliver.ts'
import { enqueue, withdrawMail } from '../src/mail/outbox.ts'
import { outcomeOf } from '../src/mail/queries.ts'
import { tryServerNow } from '../src/mail/upkeep-commands.ts'
import { postOffice } from '../src/mail-delivery.ts'
import { signingSecret } from '../src/secret.ts'
import { testMail } from '../src/mail-page/test-mail.ts'

/** npm run mail:test -- you@example.com: sends a mail the way of all others, and says what the server said. */
const address = mailAddress(process.argv[2] ?? '')
if (!address) {
  process.stderr.write('Whom to? npm run mail:test -- you@example.com\n')
  process.exit(2)
}
const config = readConfig(process.env, [])
const database = await openDatabase(config.databaseAddress)
const clock = { now: () => new Date() }
const site = {
  database,
  clock,
  log: pino({ level: 'silent' }),
  baseUrl: config.baseUrl,
  secret: signingSecret(config),
  dataFolder: config.dataFolder,
}
const post = postOffice(site, siteLook().render, config, Math.random)
const mail = testMail({ name: address, address }, clock.now())

const id = await database.write(async (tx) => {
  await tryServerNow(tx, clock.now())
  return enqueue(tx, mail, clock.now())
})
if (!id) throw new Error('The same test mail stands in the outbox already')
await deliverNext(post, id)
let outcome = await outcomeOf(database.read, id)
// The site, where it runs, may have been quicker to take it.
for (; outcome?.status === 'sending'; outcome = await outcomeOf(database.read, id)) await setTimeout(200)
await database.write((tx) => withdrawMail(tx, mail.dedupeKey, 'The test was over.', clock.now()))
post.transport.close()
await database.close()

const { server } = config.mail
const way = server ? `${server.host}:${server.port}` : 'no server, since SMTP_HOST is not set'
const isSent = outcome?.status === 'sent'
process.stdout.write(`${isSent ? 'Sent' : 'Not sent'} to ${address} by ${way}: ${outcome?.words ?? ''}\n`)
process.exitCode = isSent ? 0 : 1
