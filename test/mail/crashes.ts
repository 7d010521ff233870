import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { enqueue } from '../../src/mail/outbox.ts'

/** What the outbox and the server say of the same mails after all the kills. */
export interface Reckoning {
  kills: number
  mails: number
  /** Mails that the server has taken more than once, and how often too often altogether. */
  doubled: number
  tooOften: number
  /** Mails that stand as sent and never arrived. */
  lost: string[]
  /** Mails that neither were sent nor say why not. */
  forgotten: string[]
  failed: number
  /** Mails that came under more than one Message-ID. */
  unrecognisable: string[]
}

const ROUND = 25
const LEASE_AND_A_BIT = 121_000
const PATIENCE = 240_000

/** Kills processes that send, two at a time at random points, and reckons both sides up in the end. */
export async function crashes(database: Database, path: string, rounds: number): Promise<Reckoning> {
  const { server, port, taken } = await slowServer()
  let kills = 0
  for (let round = 0; round <= rounds; round++) {
    await queue(database, round)
    const before = taken.length
    const senders = [0, 1].map(() => sender(path, port, round * LEASE_AND_A_BIT))
    if (round < rounds) {
      await until(() => taken.length > before)
      await setTimeout(Math.random() * 250)
    } else await until(() => isSettled(database))
    kills += round < rounds ? senders.length : 0
    await Promise.all(senders.map(kill))
  }
  await new Promise<void>((done) => {
    server.close(done)
  })
  return { kills, ...(await reckon(database, taken)) }
}

export interface Taken {
  at: number
  key: string
  messageId: string
}

async function reckon(database: Database, taken: readonly Taken[]): Promise<Omit<Reckoning, 'kills'>> {
  const rows = await database.read.select().from(outbox)
  const idsOf = new Map<string, string[]>()
  for (const { key, messageId } of taken) idsOf.set(key, [...(idsOf.get(key) ?? []), messageId])
  const keysWhere = (holds: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(holds).map(({ dedupeKey }) => dedupeKey)
  return {
    mails: rows.length,
    doubled: [...idsOf.values()].filter((ids) => ids.length > 1).length,
    tooOften: taken.length - idsOf.size,
    lost: keysWhere(({ status, dedupeKey }) => status === 'sent' && !idsOf.has(dedupeKey)),
    forgotten: keysWhere(({ status, reason }) => status !== 'sent' && reason === null),
    failed: keysWhere(({ status }) => status === 'failed').length,
    unrecognisable: [...idsOf].filter(([, ids]) => new Set(ids).size > 1).map(([key]) => key),
  }
}

/** A real server that takes its time, so that there is something to interrupt, and notes what it has said yes to. */
export async function slowServer(): Promise<{ server: SMTPServer; port: number; taken: Taken[] }> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, disableReverseLookup: true },
    onData(stream, _session, done) {
      let raw = ''
      stream.on('data', (part: Buffer) => (raw += part.toString()))
      stream.on('end', () => {
        void setTimeout(Math.random() * 40).then(() => {
          taken.push({ at: Date.now(), key: header(raw, 'Subject'), messageId: header(raw, 'Message-ID') })
          done()
        })
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return { server, port: (server.server.address() as AddressInfo).port, taken }
}

function header(raw: string, name: string): string {
  return new RegExp(`^${name}: (.*?)\\r$`, 'im').exec(raw)?.[1] ?? ''
}

async function queue(database: Database, round: number): Promise<void> {
  const now = new Date()
  await database.write(async (tx) => {
    for (let n = 0; n < ROUND; n++)
      await enqueue(
        tx,
        {
          dedupeKey: `round ${round} mail ${n}`,
          kind: 'visit reminder',
          to: { name: 'Dana Kim', address: 'dana@cedarridge.example' },
          dueAt: now,
          uselessAt: null,
          payload: {},
        },
        now,
      )
  })
}

async function isSettled(database: Database): Promise<boolean> {
  const rows = await database.read.select({ status: outbox.status, reason: outbox.reason }).from(outbox)
  return rows.every(({ status }) => status === 'sent' || status === 'failed')
}

function sender(path: string, port: number, ahead: number): ChildProcess {
  const script = join(import.meta.dirname, 'sender.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, path, String(port), String(ahead)], {
    stdio: 'inherit',
  })
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + PATIENCE
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error('The mails did not leave')
    await setTimeout(10)
  }
}
