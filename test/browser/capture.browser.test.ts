import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser, type Desk } from './desk.ts'

useBrowser()

const LEARNED = 'Mateo chose Gainesville, leaves 3 January'
const QUESTION = 'How is Mateo getting on at Gainesville?'

describe('what was learned', () => {
  it('becomes more than a note by keyboard alone, and less again', async () => {
    const { page } = await atRays()
    await page.keyboard.press('n')
    await page.keyboard.type(LEARNED)
    await page.keyboard.press('Enter')
    const offers = page.locator('.offers')
    await offers.getByText(QUESTION).waitFor()

    await tabTo(page, 'Remember. About: Mateo')
    await page.keyboard.press('Enter')
    await page.locator('#notes .pill', { hasText: 'Mateo' }).waitFor()
    await tabTo(page, `Remember. Ask: ${QUESTION}`)
    await page.keyboard.press('Enter')
    await page.locator('#asks').getByText(QUESTION).waitFor()
    await expect.poll(() => offers.count()).toBe(0)

    await page.locator('#flash').getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await offers.getByText(QUESTION).waitFor()
    await expect.poll(() => page.locator('#asks').getByText(QUESTION).count()).toBe(0)

    await tabTo(page, `Remember. Ask: ${QUESTION}`)
    await page.keyboard.press('Enter')
    await page.locator('#asks').getByText(QUESTION).waitFor()
    await page.reload()
    await expect.poll(() => page.locator('#asks').innerText()).toContain(QUESTION)
  })

  it('becomes more than a note without JavaScript', async () => {
    const { page } = await atRays({ javaScriptEnabled: false })
    await page.fill('#note', LEARNED)
    await page.press('#note', 'Enter')
    await page.getByRole('button', { name: 'Remember. About: Mateo' }).click()
    await expect.poll(() => page.locator('#notes .pill', { hasText: 'Mateo' }).count()).toBe(1)
    await page.getByRole('button', { name: `Remember. Ask: ${QUESTION}` }).click()
    await expect.poll(() => page.locator('#asks').innerText()).toContain(QUESTION)
    await page.locator('#flash').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.locator('#asks').getByText(QUESTION).count()).toBe(0)
    await expect.poll(() => page.locator('.offers').innerText()).toContain(QUESTION)
  })

  it('is advised on while it is written, and saved whatever it says', async () => {
    const { page } = await atRays()
    await page.fill('#note', 'He looks overweight')
    await page.locator('#note-wording').getByText('Write it as if they will read it.').waitFor()
    await page.fill('#note', 'He looks well')
    await expect.poll(() => page.locator('#note-wording').innerText()).toBe('')
    await page.press('#note', 'Enter')
    await page.locator('#notes').getByText('He looks well').waitFor()
  })
})

async function atRays(options?: Parameters<Desk['sitDown']>[0]): Promise<{ page: Page }> {
  const desk = await openDesk()
  const page = await desk.sitDown(options)
  await desk.signIn(page, 'attendant')
  await page.goto('/find?q=sofia')
  await page
    .getByRole('link', { name: /Ray Alvarez/ })
    .first()
    .click()
  await page.waitForURL(/\/customers\//)
  return { page }
}

/** Presses Tab until the button is reached, as somebody does who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.waitFor()
  for (let i = 0; i < 40; i += 1) {
    if ((await page.evaluate('document.activeElement?.ariaLabel')) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${name}”`)
}
