import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

describe('before a shift', () => {
  it('goes from the line-up through the names and faces by keyboard alone, the missed one twice', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'attendant')
    await page.goto('/line-up')
    await page.getByRole('link', { name: 'Warm up: names and faces' }).click()
    const name = page.locator('.warm-up-name')
    const toGo = page.locator('#warm-up > .eyebrow')
    const count = Number.parseInt(await toGo.innerText(), 10)
    // The keys are there once the page has loaded, a moment after its words show.
    await page.waitForLoadState('load')
    await page.keyboard.press('k')
    await expect.poll(() => toGo.innerText()).toMatch(new RegExp(`^${count} to go`, 'i'))
    await expect.poll(() => name.isVisible()).toBe(false)

    await page.keyboard.press('Space')
    await name.waitFor()
    const missed = await name.innerText()
    await page.keyboard.press('d')
    const asked: string[] = []
    for (let left = count; left > 0; left -= 1) {
      await expect.poll(() => name.isVisible()).toBe(false)
      await page.keyboard.press('Space')
      await name.waitFor()
      asked.push(await name.innerText())
      await page.keyboard.press(left % 2 === 0 ? 'k' : 'ArrowRight')
      await expect.poll(() => name.isVisible()).toBe(false)
    }
    expect(asked.filter((one) => one === missed)).toHaveLength(1)
    await page.getByText('You know them all').waitFor()
  })

  it('has its buttons under the thumb on a phone', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await desk.signIn(page, 'attendant')
    await page.goto('/line-up/warm-up')
    const show = page.locator('main').getByText('Show the name')
    expect((await show.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await show.tap()
    for (const label of ['Knew it', 'Didn’t']) {
      const box = await page.getByRole('button', { name: label }).boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
      expect(box?.y).toBeGreaterThan(422)
    }
    await page.getByRole('button', { name: 'Knew it' }).tap()
    await expect.poll(() => page.locator('.warm-up-name').isVisible()).toBe(false)
  })

  it('prints on one sheet', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'attendant')
    await page.goto('/line-up')
    const sheet = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(/\/Count (\d+)/.exec(sheet)?.[1]).toBe('1')
  })
})
