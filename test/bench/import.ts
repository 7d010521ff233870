import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as time } from 'node:timers/promises'
import { chosenIn } from '../imports/sending.ts'
import { crowdOf, MOMENT } from './crowd.ts'
import { memberList } from './member-list.ts'
import { answers, signIn } from './serve.ts'
import type { Watched } from './watched.ts'

/**
 * How long a member list takes through the front door, and how long anybody else waits for their turn meanwhile.
 * `npm run bench:import` brings 10,000 rows into a fresh club, `npm run bench:import -- 10000 100000` into one that
 * has so many members already. What the list did is then brought in a second time, and should change nothing.
 */
const [rows = 10_000, members = 0] = process.argv.slice(2).map(Number)
const PORT = '3903'
const ORIGIN = `http://127.0.0.1:${PORT}`

const folder = members > 0 ? (await crowdOf(members)).folder : mkdtempSync(join(tmpdir(), 'rapport-import-'))
const print = (line: string) => process.stdout.write(`${line}\n`)
const server = startServer()
try {
  await measureAll()
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

async function measureAll(): Promise<void> {
  await answers(`${ORIGIN}/readyz`)
  const headers = { cookie: await signIn(ORIGIN, 'mara@cedarridge.example') }
  const file = new Blob([memberList(rows, 2)])
  print(`${rows} rows, ${(file.size / 1e6).toFixed(1)} MB, into ${members || 'a fresh club’s'} members`)
  print(
    `${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? ''} at the start\n`,
  )
  print('| phase | s | rows/s | processor s | worst wait ms | p99 ms | longest work ms | memory MB |')
  print('|---|---|---|---|---|---|---|---|')
  for (const again of ['', ' again']) {
    let address = ''
    await measure(`looked through${again}`, async () => {
      address = await send(file, headers)
      await settled(address, headers)
    })
    if (again) break
    await measure('brought in', async () => {
      await fetch(`${address}/application`, { method: 'POST', headers, redirect: 'manual' })
      await settled(address, headers)
    })
    const outcome = /class="lede">([^<]*)/u.exec(await pageAt(address, headers))?.[1]
    print(outcome ?? 'It never came in.')
  }
}

async function measure(phase: string, work: () => Promise<void>): Promise<void> {
  await watched()
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1000
  const { worst, p99, longestWork, processor, memory } = await watched()
  const figures = [seconds.toFixed(1), (rows / seconds).toFixed(0), (processor / 1000).toFixed(1)]
  const waits = [worst, p99, longestWork, memory].map((figure) => figure.toFixed(0))
  print(`| ${[phase, ...figures, ...waits].join(' | ')} |`)
}

async function send(file: Blob, headers: Record<string, string>): Promise<string> {
  const body = new FormData()
  body.set('list', file, 'members.csv')
  const answer = await fetch(`${ORIGIN}/imports`, { method: 'POST', body, headers, redirect: 'manual' })
  const location = answer.headers.get('location')
  if (!location)
    throw new Error(
      `The list was refused: ${/role="alert">([^<]*)/u.exec(await answer.text())?.[1] ?? answer.status}`,
    )
  const address = `${ORIGIN}${location.replace(/\/mapping$/u, '')}`
  // As it was proposed. Once it is remembered, nobody is asked.
  if (location.endsWith('/mapping')) {
    const proposed = new URLSearchParams(chosenIn(await pageAt(`${address}/mapping`, headers)))
    await fetch(`${address}/mapping`, { method: 'POST', body: proposed, headers, redirect: 'manual' })
  }
  return address
}

/** Asks as the page does, until nothing moves on it any more. */
async function settled(address: string, headers: Record<string, string>): Promise<void> {
  while ((await pageAt(address, { ...headers, 'x-fragment': 'progress' })).includes('<progress'))
    await time(1000)
}

async function pageAt(address: string, headers: Record<string, string>): Promise<string> {
  return (await fetch(address, { headers, redirect: 'manual' })).text()
}

async function watched(): Promise<Watched> {
  server.send('what happened?')
  const [said] = (await once(server, 'message')) as [Watched]
  return said
}

function startServer(): ChildProcess {
  const env = { ...process.env, PORT, RAPPORT_DATA: folder, RAPPORT_NOW: MOMENT, LOG_LEVEL: 'silent' }
  const words = ['--import', 'tsx', '--import', './test/bench/watched.ts', 'src/server.ts']
  return spawn(process.execPath, [...process.execArgv.filter((word) => word.startsWith('--cpu')), ...words], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}
