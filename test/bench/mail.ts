import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { and, inArray, like } from 'drizzle-orm'
import { openDatabase } from '../../db/open.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { crashes, slowServer, type Taken } from '../mail/crashes.ts'
import { crowdOf } from './crowd.ts'
import { load } from './load.ts'
import { queueReminders } from './reminders.ts'
import { startSite } from './serve.ts'

/**
 * How mails fare: `npm run bench:mail`. First two processes that send are killed together, fifty times over; then 5,000
 * reminders fall due in the same minute while cards are opened, ten at once. `-- --kills` or `-- --load` does one alone.
 */
const A_MINUTE = 1200
const REMINDERS = 5000
const print = (line: string) => process.stdout.write(`${line}\n`)

if (!process.argv.includes('--load')) await killing()
if (!process.argv.includes('--kills')) await desk()

async function killing(): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'rapport-crashes-')), 'rapport.sqlite')
  await (await openDatabase(`file:${path}`)).close()
  const database = sqliteDatabase(path)
  const { kills, mails, lost, forgotten, doubled, tooOften, failed, unrecognisable } = await crashes(
    database,
    path,
    50,
  )
  await database.close()
  print(
    `${kills} kills, ${mails} mails: ${lost.length} lost, ${forgotten.length} forgotten, ${doubled} doubled`,
  )
  print(
    `(${tooOften} times too often, ${unrecognisable.length} under another Message-ID), ${failed} failed and said so`,
  )
}

async function desk(): Promise<void> {
  const crowd = await crowdOf(20_000)
  const { server, port, taken } = await slowServer()
  const site = await startSite(crowd, {
    ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), SMTP_SECURITY: 'none' },
    ...{ MAIL_FROM: 'desk@cedarridge.example', MAILS_A_MINUTE: String(A_MINUTE) },
  })
  await load(site.jobs.card, { seconds: 5, perSecond: 50 })
  const without = await load(site.jobs.card, { seconds: 20, perSecond: 50 })
  await queueReminders(crowd.folder, REMINDERS)
  const during = await load(site.jobs.card, { seconds: 20, perSecond: 50 })
  const busy = taken.length
  print(
    `A card, 50 a second: p99 ${without.p99} ms without mails, ${during.p99} ms while ${busy} left within 20 s`,
  )
  while (taken.length < REMINDERS && (await stillDue(crowd.folder)) > 0) await setTimeout(1000)
  site.stop()
  server.close()
  crowd.discard()
  print(
    `${taken.length} of ${REMINDERS} left; the most in any minute: ${most(taken)}, the limit: ${A_MINUTE}`,
  )
}

/** How many of those of the one minute are still to leave. */
async function stillDue(folder: string): Promise<number> {
  const database = sqliteDatabase(join(folder, 'rapport.sqlite'))
  const isOurs = like(outbox.dedupeKey, 'bench %')
  const waiting = await database.read.$count(
    outbox,
    and(isOurs, inArray(outbox.status, ['waiting', 'sending'])),
  )
  await database.close()
  return waiting
}

function most(taken: readonly Taken[]): number {
  return Math.max(
    ...taken.map(({ at }) => taken.filter((other) => other.at >= at && other.at < at + 60_000).length),
  )
}
