import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { slowServer } from '../mail/crashes.ts'
import { attendantsIn, type Attendant } from './attendants-of.ts'
import { crowdOf } from './crowd.ts'
import type { Job } from './load.ts'
import { queueReminders } from './reminders.ts'
import { startSite, type Served } from './serve.ts'

/**
 * `npm run bench:load`: fifty attendants work for ten minutes, each at the pace of somebody at a desk, while reminders
 * leave: cards, Today, searches as they are typed, notes. `-- --minutes 2 --members 2000` is shorter and smaller.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, members: { type: 'string', default: '20000' } },
})
const ATTENDANTS = 50
const MILLISECONDS = Number(values.minutes) * 60_000
const EVERY_REMINDER = 2000
const print = (line: string) => process.stdout.write(`${line}\n`)

const crowd = await crowdOf(Number(values.members))
const attendants = await attendantsIn(crowd.folder, ATTENDANTS)
const { server, port, taken } = await slowServer()
const site = await startSite(crowd, {
  ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), SMTP_SECURITY: 'none', REQUESTS_A_MINUTE: '1200' },
  MAIL_FROM: 'desk@cedarridge.example',
})
const origin = new URL(site.jobs.card.addresses[0] ?? '').origin
await Promise.all(attendants.map((one) => one.signIn(origin)))

const alone = await worked(site, attendants.slice(0, 1), 20_000, 100)
await queueReminders(crowd.folder, Math.ceil(MILLISECONDS / EVERY_REMINDER), EVERY_REMINDER)
const memory: number[] = []
const watching = setInterval(() => memory.push(megabytesOf(site.pid)), 5000)
const together = await worked(site, attendants, MILLISECONDS, 1000)
clearInterval(watching)
site.stop()
server.close()
crowd.discard()
report()

interface Worked {
  /** Milliseconds of every card, shortest first. */
  cards: number[]
  asked: number
  failed: string[]
}

/** Some attendants work for so long, each resting so long between two requests, more or less. */
async function worked({ jobs }: Served, some: Attendant[], forSo: number, rest: number): Promise<Worked> {
  const done: Worked = { cards: [], asked: 0, failed: [] }
  const until = performance.now() + forSo
  await Promise.all(
    some.map(async (attendant) => {
      while (performance.now() < until) {
        const what = nextThing()
        const { status, took } = await attendant.asks(oneOf(jobs[what]))
        done.asked++
        if (what === 'card') done.cards.push(took)
        if (status !== jobs[what].expect) done.failed.push(`${what}: ${status}`)
        await setTimeout(rest * (0.5 + Math.random()))
      }
    }),
  )
  done.cards.sort((a, b) => a - b)
  return done
}

function nextThing(): keyof Served['jobs'] {
  const chance = Math.random()
  return chance < 0.5 ? 'card' : chance < 0.65 ? 'today' : chance < 0.9 ? 'search' : 'note'
}

function oneOf(job: Job): Job & { address: string } {
  return { ...job, address: job.addresses[Math.floor(Math.random() * job.addresses.length)] ?? '' }
}

function report(): void {
  const p99 = ({ cards }: Worked) => Math.round(cards[Math.floor(cards.length * 0.99)] ?? 0)
  const quarter = Math.floor(memory.length / 4)
  const [early, late] = [mean(memory.slice(quarter, 2 * quarter)), mean(memory.slice(3 * quarter))]
  print(
    `${ATTENDANTS} attendants, ${values.members} members, ${values.minutes} minutes: ${together.asked} requests,`,
  )
  print(`${together.failed.length} failed ${[...new Set(together.failed)].join(', ')}`)
  print(`${taken.length} reminders left meanwhile`)
  print(`A card: p99 ${p99(alone)} ms for one alone, ${p99(together)} ms among fifty`)
  print(`Memory: ${early} MB in the second quarter, ${late} MB in the last`)
  process.exitCode = together.failed.length > 0 ? 1 : 0
}

function mean(figures: number[]): number {
  return Math.round(figures.reduce((sum, one) => sum + one, 0) / Math.max(1, figures.length))
}

function megabytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
}
