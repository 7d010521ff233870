import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../src/sign-in/demo-logins.ts'

/** Takes the README's picture of the card from the running demo: docs/card.png. */
const ROOT = join(import.meta.dirname, '..')
const ORIGIN = 'http://127.0.0.1:3903'
const folder = mkdtempSync(join(tmpdir(), 'rapport-screenshot-'))
const env = {
  ...process.env,
  PORT: '3903',
  RAPPORT_DATA: folder,
  RAPPORT_NOW: '2026-11-21T14:28:00Z',
  LOG_LEVEL: 'silent',
}
const site = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
  cwd: ROOT,
  env,
  stdio: 'ignore',
})
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1060 }, deviceScaleFactor: 1 })
  await openWhenReady(page)
  await page.fill('#email', 'dana@cedarridge.example')
  await page.fill('#password', DEMO_PASSWORD)
  await page.press('#password', 'Enter')
  await page.waitForURL(`${ORIGIN}/`)
  await page.getByRole('link', { name: 'Ray Alvarez' }).first().click()
  await page.waitForLoadState('networkidle')
  mkdirSync(join(ROOT, 'docs'), { recursive: true })
  await page.screenshot({ path: join(ROOT, 'docs', 'card.png') })
} finally {
  await browser.close()
  site.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}

async function openWhenReady(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await page.goto(`${ORIGIN}/sign-in`).catch(() => undefined)
    if (answer?.ok()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The site did not open')
}
