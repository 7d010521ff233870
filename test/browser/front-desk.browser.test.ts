import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

describe('a morning at the front desk', () => {
  it('goes from the door to a remembered note', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'attendant')
    await expect.poll(() => page.locator('h1').innerText()).toContain('arriving today')

    await page.keyboard.press('/')
    await page.keyboard.type('sofia')
    await page.getByRole('option', { name: /Ray Alvarez/ }).waitFor()
    await expect
      .poll(() => page.getByRole('option').first().innerText())
      .toMatch(/Ray Alvarez[\s\S]*daughter Sofia/i)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/customers\//)

    const card = page.locator('main')
    await card
      .getByText('How did Sofia’s state final go')
      .or(card.getByText("How did Sofia's state final go"))
      .first()
      .waitFor()
    await card.getByText('Dolphins beat Buffalo').first().waitFor()
    await card.getByText('Walnut allergy').first().waitFor()

    await card.getByRole('button', { name: 'Used it' }).first().click()
    await page.getByRole('status').getByText(/Undo/).waitFor()
    await card
      .getByText(/Dana Kim|by you|Said/i)
      .first()
      .waitFor()

    await card.getByRole('button', { name: 'Arrived' }).first().click()
    await card
      .getByText(/Here since/)
      .first()
      .waitFor()

    await page.keyboard.press('n')
    await page.keyboard.type('Mateo chose Gainesville, leaves 3 January')
    await page.keyboard.press('Enter')
    await page.locator('#notes').getByText('Mateo chose Gainesville, leaves 3 January').waitFor()
    await page.reload()
    await expect
      .poll(() => page.locator('#notes').innerText())
      .toContain('Mateo chose Gainesville, leaves 3 January')
  })

  it('works with JavaScript off', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown({ javaScriptEnabled: false })
    await desk.signIn(page, 'attendant')
    await page.fill('#find', 'sofia')
    await page.press('#find', 'Enter')
    await page
      .getByRole('link', { name: /Ray Alvarez/ })
      .first()
      .click()
    await page.locator('main').getByRole('button', { name: 'Used it' }).first().click()
    await page.getByText('Undo').first().waitFor()
    await page.locator('main').getByRole('button', { name: 'Arrived' }).first().click()
    await page
      .locator('main')
      .getByText(/Here since/)
      .first()
      .waitFor()
    await page.locator('textarea[name=text], input[name=text]').first().fill('Elena drives today')
    await page.getByRole('button', { name: 'Remember' }).first().click()
    await page.locator('#notes').getByText('Elena drives today').waitFor()
  })

  it('offers who comes while it is typed on the form of a visit', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'attendant')
    await page.goto('/visits/new')
    const who = page.getByRole('combobox', { name: 'Who comes' })
    await who.fill('biscuit')
    await page.getByRole('option', { name: /Ray Alvarez/ }).waitFor()
    await who.press('ArrowDown')
    await who.press('Enter')
    await expect.poll(() => who.inputValue()).toBe('Ray Alvarez')
    await page.getByLabel('Time').fill('17:15')
    await page.getByRole('button', { name: 'Expect them' }).click()
    await page.getByText('17:15').first().waitFor()
    await expect.poll(() => page.locator('main').innerText()).toMatch(/17:15[\s\S]*Ray Alvarez/)
  })

  it('posts what was just heard from any page, and whoever cares has it on their card', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'attendant')
    await page.goto('/find?q=sofia')
    await page
      .getByRole('link', { name: /Ray Alvarez/ })
      .first()
      .click()
    await page.locator('h1').getByText('Ray Alvarez').waitFor()
    // The keys are there once the page has loaded, a moment after its name shows.
    await page.waitForLoadState('load')
    await page.keyboard.press('t')
    await page.keyboard.type('Dolphins sign a new quarterback')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText(/Undo/).waitFor()
    await page.goto('/talking-points')
    await page.locator('main').getByText('Dolphins sign a new quarterback').first().waitFor()
    await expect.poll(() => page.locator('main').innerText()).toMatch(/quarterback[\s\S]{0,40}Miami Dolphins/)
  })

  it('shows a colleague’s tap within five seconds, and keeps what is being typed', async () => {
    const desk = await openDesk()
    const dana = await desk.sitDown()
    const mara = await desk.sitDown()
    await desk.signIn(dana, 'attendant')
    await desk.signIn(mara, 'manager')
    const line = dana.locator('main form input[type=text]').first()
    await line.fill('10:30 Keller lunch')
    const arrival = mara.locator('.arrival', { hasText: 'Ray Alvarez' })
    await arrival.getByRole('button', { name: 'Arrived' }).click()
    await dana
      .locator('.arrival', { hasText: 'Ray Alvarez' })
      .getByRole('button', { name: 'Left' })
      .waitFor({ timeout: 6000 })
    await expect.poll(() => line.inputValue()).toBe('10:30 Keller lunch')
  })

  it.each([390, 820, 1280])('nothing sticks out of the page at %i wide', async (width) => {
    const desk = await openDesk()
    const page = await desk.sitDown({ viewport: { width, height: 844 } })
    await desk.signIn(page, 'attendant')
    await page.getByRole('link', { name: 'Ray Alvarez' }).first().waitFor()
    const addresses = [
      ...['/', '/line-up', '/line-up/warm-up', '/customers', '/customers/new', '/talking-points'],
      ...['/follow-ups', '/visits/new'],
    ]
    const card = await page.getByRole('link', { name: 'Ray Alvarez' }).first().getAttribute('href')
    for (const address of [...addresses, card ?? '']) {
      await page.goto(address)
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect([address, over]).toEqual([address, 0])
    }
  })
})
