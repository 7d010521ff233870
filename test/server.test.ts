import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

describe('the process', { timeout: 60_000 }, () => {
  it('prints where it is open and the demo’s logins', async () => {
    const site = start()
    const greeting = await site.says('otis@')
    expect(greeting).toMatch(/Rapport is open at http:\/\/127\.0\.0\.1:\d+/)
    for (const login of ['dana@', 'mara@', 'cedar-ridge-demo']) expect(greeting).toContain(login)
  })

  it('starts empty when it is asked to, and says so', async () => {
    const site = start({}, ['--empty'])
    expect(await site.says('owner’s account')).not.toContain('dana@')
  })

  it('keeps its data from one start to the next', async () => {
    const first = start()
    await first.says('otis@')
    await first.stop()
    const second = start({ RAPPORT_DATA: first.folder, RAPPORT_DEMO: 'off' })
    expect(await second.says('dana@')).toContain('Cedar Ridge')
  })

  it('answers what is under way when it is told to stop, and then ends well', async () => {
    const site = start()
    const [address = ''] = /http:\S+/.exec(await site.says('otis@')) ?? []
    const body = new URLSearchParams({ email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' })
    const signingIn = fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' })
    const reading = await fetch(`${address}/sign-in`)
    site.child.kill('SIGTERM')
    expect(reading.status).toBe(200)
    expect((await signingIn).status).toBe(303)
    expect(await site.ended).toBe(0)
  })

  it('keeps its secret in a file of its own, out of its data and its log', async () => {
    const site = start({ LOG_LEVEL: 'trace' })
    await site.says('otis@')
    const secret = readFileSync(join(site.folder, 'secret'), 'utf8').trim()
    const files = readdirSync(site.folder, { withFileTypes: true }).filter((each) => each.isFile())
    for (const { name } of files.filter((each) => each.name !== 'secret'))
      expect(readFileSync(join(site.folder, name)).includes(secret)).toBe(false)
    expect(site.output()).not.toContain(secret)
  })

  it('does not start with an environment that it cannot use, and says why', async () => {
    const site = start({ PORT: 'eighty' })
    expect(await site.ended).toBe(1)
    expect(site.output()).toContain('PORT must be a number.')
  })

  it('does not start on a moved clock in production', async () => {
    const site = start({ RAPPORT_NOW: '2026-11-21T14:28:00Z', NODE_ENV: 'production' })
    expect(await site.ended).toBe(1)
    expect(site.output()).toContain('refused in production')
  })
})

interface Running {
  child: ChildProcess
  folder: string
  ended: Promise<number | null>
  output: () => string
  /** What it has said once this was among it. */
  says: (words: string) => Promise<string>
  stop: () => Promise<unknown>
}

function start(environment: Record<string, string> = {}, args: string[] = []): Running {
  const folder = environment.RAPPORT_DATA ?? mkdtempSync(join(tmpdir(), 'rapport-server-'))
  const env = {
    ...process.env,
    PORT: '0',
    RAPPORT_DATA: folder,
    LOG_LEVEL: 'silent',
    NODE_ENV: '',
    BASE_URL: '',
    ...environment,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts', ...args], { cwd: ROOT, env })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = () => (child.kill('SIGTERM'), ended)
  onTestFinished(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    child,
    folder,
    ended,
    output: () => said,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said.includes(words)) resolve(said)
        }
        child.stdout.on('data', look)
        void ended.then(() => reject(new Error(`It ended without saying “${words}”: ${said}`)))
        look()
      }),
    stop,
  }
}
