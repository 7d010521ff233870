import type { Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'
import { faults } from './faults.ts'

useBrowser()

async function atTheDesk(options?: Parameters<Awaited<ReturnType<typeof openDesk>>['sitDown']>[0]) {
  const desk = await openDesk()
  const page = await desk.sitDown(options)
  await desk.signIn(page, 'attendant')
  return { desk, page, box: page.getByRole('combobox', { name: 'Find anyone' }) }
}

/** Everybody offered, and which of them the arrows are on. */
async function offered(page: Page): Promise<{ names: string[]; active: number }> {
  const options = await page.getByRole('option').all()
  const names = await Promise.all(options.map((option) => option.locator('.result-name').innerText()))
  const chosen = await Promise.all(options.map((option) => option.getAttribute('aria-selected')))
  return { names, active: chosen.indexOf('true') }
}

/** Holds the answer to a text back until it is let go. */
async function answersLate(page: Page, text: string) {
  const isAsked = (url: URL) => url.searchParams.get('q') === text
  const held: (() => void)[] = []
  // It has arrived, or nobody wanted it any more.
  const over = new Promise<void>((resolve) => {
    const end = (request: Request) => isAsked(new URL(request.url())) && resolve()
    page.on('requestfinished', end)
    page.on('requestfailed', end)
  })
  await page.route(isAsked, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue().catch(() => undefined)
  })
  return {
    asked: () => held.length,
    async letGo() {
      for (const go of held) go()
      await over
    },
  }
}

function endOf(box: { y: number; height: number } | null): number {
  return box ? box.y + box.height : 0
}

/** In the page: until all that has arrived is shown. */
const PAINTED = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))'

/** In the page: from the next key to the answer in the list, painted. */
const TIMED = `new Promise((resolve) => {
  addEventListener('keydown', (key) => {
    new MutationObserver((_changes, watching) => {
      watching.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - key.timeStamp))
    }).observe(document.querySelector('#find-results'), { childList: true })
  }, { once: true, capture: true })
})`

/** How long after each key its answer was on the page, in milliseconds. */
async function timesToAnswer(page: Page, text: string): Promise<number[]> {
  const times: number[] = []
  for (const key of text) {
    const shown = page.evaluate<number>(TIMED)
    await page.evaluate(PAINTED)
    await page.keyboard.press(key)
    times.push(Math.round(await shown))
  }
  return times
}

describe('the box at the top of every page', () => {
  it('is typed into, walked with the arrows, and left with Escape', async () => {
    const { page, box } = await atTheDesk()
    await page.keyboard.press('/')
    await page.keyboard.type('maria garc')
    await expect.poll(() => offered(page)).toEqual({ names: ['Maria Garcia', 'Maria Garcia'], active: -1 })
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(
      await page.locator(`#${(await box.getAttribute('aria-controls')) ?? ''}`).getAttribute('role'),
    ).toBe('listbox')
    await expect
      .poll(() => page.locator('#find-count').innerText())
      .toBe('2 people found, Maria Garcia first')

    await box.press('ArrowDown')
    await box.press('ArrowDown')
    expect((await offered(page)).active).toBe(1)
    expect(await box.getAttribute('aria-activedescendant')).toBe('find-option-1')
    await box.press('ArrowDown')
    expect((await offered(page)).active).toBe(-1)
    await box.press('ArrowUp')
    expect((await offered(page)).active).toBe(1)
    await box.press('Home')
    expect((await offered(page)).active).toBe(-1)
    await box.press('End')
    await page.keyboard.type('ia')
    await expect.poll(() => box.inputValue()).toBe('maria garcia')
    expect(await faults(page)).toEqual([])

    await box.press('Escape')
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    await expect.poll(() => box.inputValue()).toBe('maria garcia')
    await box.press('End')
    await box.press('Escape')
    await expect.poll(() => box.inputValue()).toBe('')
    await box.press('Home')
    await box.press('Escape')
    await expect.poll(() => page.locator('#find:focus').count()).toBe(0)
  })

  it('opens the one that the arrows are on, and keeps a long list in sight', async () => {
    const { page, box } = await atTheDesk({ viewport: { width: 390, height: 420 } })
    await box.fill('ma')
    await page.getByRole('option').nth(7).waitFor({ state: 'attached' })
    await box.press('ArrowUp')
    const last = page.getByRole('option').nth(7)
    const [row, list] = [await last.boundingBox(), await page.locator('#find-results').boundingBox()]
    expect(endOf(row)).toBeLessThanOrEqual(endOf(list))
    expect(row?.height).toBeGreaterThanOrEqual(44)
    const name = await last.locator('.result-name').innerText()
    await box.press('Enter')
    await page.waitForURL(/\/customers\//u)
    await expect.poll(() => page.locator('h1').innerText()).toBe(name)
  })

  it('never shows an older answer over a newer one', async () => {
    const { page, box } = await atTheDesk()
    const late = await answersLate(page, 'ray')
    await box.fill('ray')
    await expect.poll(late.asked).toBe(1)
    await box.fill('1187')
    await expect.poll(async () => (await offered(page)).names).toEqual(['Margaret Osei'])
    await late.letGo()
    await page.evaluate(PAINTED)
    expect((await offered(page)).names).toEqual(['Margaret Osei'])
  })

  it('opens the first of the answer to what is typed, however slow it comes', async () => {
    const { page, box } = await atTheDesk()
    await box.fill('1187')
    await page.getByRole('option', { name: /Margaret Osei/u }).waitFor()
    const late = await answersLate(page, '2214')
    await box.fill('2214')
    await box.press('Enter')
    await expect.poll(late.asked).toBe(1)
    await late.letGo()
    await page.waitForURL(/\/customers\//u)
    await expect.poll(() => page.locator('h1').innerText()).toBe('Ray Alvarez')
  })

  it('goes to a page of its own where nobody is found, and Back comes back to what was typed', async () => {
    const { page, box } = await atTheDesk()
    await box.fill('zebulon')
    await box.press('Enter')
    await page.waitForURL(/\/find\?q=zebulon$/u)
    await page.locator('main').getByText('Nobody is found by “zebulon”').waitFor()
    await page.goto('/find?q=garcia')
    await page
      .locator('main')
      .getByRole('link', { name: /Maria Garcia/u })
      .first()
      .click()
    await page.waitForURL(/\/customers\//u)
    await page.goBack()
    await page.waitForURL(/\/find\?q=garcia$/u)
    await expect.poll(() => box.inputValue()).toBe('garcia')
  })

  it('answers soon after each key', async () => {
    const { page, box } = await atTheDesk()
    await box.focus()
    const times = await timesToAnswer(page, 'alvarez')
    console.log(`From a key to its answer on the page, in milliseconds: ${times.join(', ')}`)
    expect(times).toHaveLength(7)
  })
})
