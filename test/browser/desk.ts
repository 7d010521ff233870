import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import { freshWorld, LOGINS, type World } from '../support/world.ts'

/** A site that listens, and a browser that somebody sits down at. */
export interface Desk {
  world: World
  address: string
  /** A page of a browser of its own, so that two people can work side by side. */
  sitDown: (options?: BrowserContextOptions) => Promise<Page>
  signIn: (page: Page, role: Role) => Promise<void>
}

// Without these a closed network answers the browser's own calls home, many at a time.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Browser

/** Opens one browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS })
  })
  afterAll(() => browser.close())
}

/** A fresh demo behind a port, gone when the test ends; a test that fails leaves a picture in build/browser. */
export async function openDesk(): Promise<Desk> {
  const world = freshWorld()
  const server = world.app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    world,
    address,
    async sitDown(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        baseURL: address,
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') await keepPicture(page)
        await context.close()
      })
      return page
    },
    async signIn(page, role) {
      await page.goto('/sign-in')
      await page.fill('#email', LOGINS[role])
      await page.fill('#password', DEMO_PASSWORD)
      await page.press('#password', 'Enter')
      await page.waitForURL(`${address}/`)
    },
  }
}

async function keepPicture(page: Page): Promise<void> {
  const folder = join(import.meta.dirname, '../../build/browser')
  mkdirSync(folder, { recursive: true })
  const name = new URL(page.url()).pathname.replace(/\W+/g, '-')
  await page.screenshot({ path: join(folder, `failed${name}.png`), fullPage: true }).catch(() => undefined)
}
