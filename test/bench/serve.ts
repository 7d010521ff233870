import { spawn, type ChildProcess } from 'node:child_process'
import SQLite from 'better-sqlite3'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import { MOMENT, type Crowd } from './crowd.ts'
import type { Job } from './load.ts'

/** A running process and the four jobs that it is measured by. */
export interface Served {
  jobs: Record<'card' | 'today' | 'search' | 'note', Job>
  /** The process, for whoever watches its memory. */
  pid: number
  stop: () => void
}

const NOTE = 'text=Asked%20after%20the%20new%20boat%3B%20leaves%20on%20Friday'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** The site itself on the crowd, somebody signed in, with more of an environment where that is wanted. */
export async function startSite(crowd: Crowd, more: Record<string, string> = {}): Promise<Served> {
  const origin = 'http://127.0.0.1:3901'
  const child = start('src/server.ts', crowd, '3901', [], more)
  await answers(`${origin}/readyz`)
  const headers = { cookie: await signIn(origin) }
  const { ids, questions } = chosen(crowd)
  return {
    jobs: {
      card: { addresses: ids.map((id) => `${origin}/customers/${id}`), method: 'GET', headers, expect: 200 },
      today: { addresses: [`${origin}/`], method: 'GET', headers, expect: 200 },
      search: {
        addresses: questions.map((question) => `${origin}/find?q=${encodeURIComponent(question)}`),
        method: 'GET',
        headers: { ...headers, 'x-fragment': 'results' },
        expect: 200,
      },
      note: {
        addresses: ids.map((id) => `${origin}/people/${id}/notes`),
        method: 'POST',
        headers: { ...headers, ...FORM },
        body: NOTE,
        expect: 303,
      },
    },
    pid: child.pid ?? 0,
    stop: () => child.kill('SIGTERM'),
  }
}

/** The floor: the same stack, signed out, sending what the site would from models made once. */
export async function startFloor(crowd: Crowd): Promise<Served> {
  const origin = 'http://127.0.0.1:3902'
  const { ids, questions } = chosen(crowd)
  const child = start('test/bench/floor.ts', crowd, '3902', [ids[0] ?? '', questions[0] ?? ''])
  await answers(`${origin}/readyz`)
  const get = (path: string): Job => ({
    addresses: [`${origin}${path}`],
    method: 'GET',
    headers: {},
    expect: 200,
  })
  return {
    jobs: {
      card: get('/card'),
      today: get('/today'),
      search: get('/search'),
      note: { addresses: [`${origin}/note`], method: 'POST', headers: FORM, body: NOTE, expect: 303 },
    },
    pid: child.pid ?? 0,
    stop: () => child.kill('SIGTERM'),
  }
}

function start(
  script: string,
  crowd: Crowd,
  port: string,
  words: string[] = [],
  more: Record<string, string> = {},
): ChildProcess {
  const env = {
    ...process.env,
    PORT: port,
    RAPPORT_DATA: crowd.folder,
    RAPPORT_NOW: MOMENT,
    LOG_LEVEL: 'silent',
    // One session does here what a whole house does.
    REQUESTS_A_MINUTE: '0',
    ...more,
  }
  return spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Waits until an address answers. */
export async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} does not answer`)
}

/** Signs in through the front door; the answer is the cookie. */
export async function signIn(origin: string, email = 'dana@cedarridge.example'): Promise<string> {
  const body = new URLSearchParams({ email, password: DEMO_PASSWORD })
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const [cookie = ''] = answer.headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}

/** The same customers and questions in every run: spread over the crowd, as typed at a desk. */
function chosen({ folder }: Crowd): { ids: string[]; questions: string[] } {
  const db = new SQLite(`${folder}/rapport.sqlite`, { readonly: true })
  const rows = db
    .prepare(
      'select c.id, p.name from customers c join people p on p.id = c.id where c.archived_at is null order by c.id',
    )
    .all() as { id: string; name: string }[]
  db.close()
  const step = Math.max(1, Math.floor(rows.length / 200))
  const some = rows.filter((_, i) => i % step === 0).slice(0, 200)
  const questions = some.flatMap(({ name }, i) => {
    const words = name.split(' ')
    const last = words.at(-1) ?? name
    return [name.slice(0, 2 + (i % 4)), last.slice(0, 3 + (i % 3)), `${name.slice(0, 3)} ${last.slice(0, 2)}`]
  })
  return { ids: some.map((row) => row.id), questions }
}
