import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

describe('a manager who wants to know the best members better', () => {
  it('goes from a gap to its field, fills it, and finds it filled', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'manager')
    await page.getByRole('link', { name: 'Insights' }).click()
    const victor = page.locator('#known .person-row', { hasText: 'Victor Castellan' })
    await victor.getByRole('link', { name: 'What to call them' }).click()
    await page.waitForURL(/\/edit#goesBy$/)
    await page.getByLabel('Goes by').fill('Vic')
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto('/insights')
    await expect.poll(() => victor.getByRole('link', { name: 'What to call them' }).count()).toBe(0)
    await victor.getByRole('link', { name: 'Who is at home' }).waitFor()
  })

  it.each([390, 820, 1280])('has charts to read and nothing that sticks out at %i wide', async (width) => {
    const desk = await openDesk()
    const page = await desk.sitDown({ viewport: { width, height: 844 } })
    await desk.signIn(page, 'manager')
    await page.goto('/insights')
    await page.getByRole('img', { name: 'Your best members care about' }).waitFor()
    for (const table of await page.getByText('As a table').all()) await table.click()
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(over).toBe(0)
  })
})
