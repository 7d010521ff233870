import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { memberNamed, personNamed } from '../support/cast.ts'
import { openDesk, useBrowser, type Desk } from './desk.ts'

useBrowser()

describe('the mirror', () => {
  it('is corrected and muted line by line, and comes back to where it was', async () => {
    const { desk, page } = await atTheDesk('manager')
    const { id } = await memberNamed(desk.world.database.read, 'Ray Alvarez')
    await page.goto(`/customers/${id}/mirror`)
    const line = page.locator('.mirror-line', { hasText: 'Cortadito' }).first()
    await line.getByRole('link', { name: 'Correct' }).click()
    await page.waitForURL(/\/preferences\/[^/]+\/edit/)
    const words = page.getByLabel('How they like it')
    await words.fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Please write how they like it.').first().waitFor()
    await words.fill('Flat white, oat milk')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/\/mirror$/)
    const corrected = page.locator('.mirror-line', { hasText: 'Flat white, oat milk' })
    await corrected.getByRole('button', { name: 'Mute' }).click()
    await corrected.getByText('Muted: kept, and nobody speaks of it').waitFor()
    await expect.poll(() => corrected.getByRole('button', { name: 'Speak of it again' }).count()).toBe(1)
  })

  it('prints what is said of them, and none of the buttons', async () => {
    const { desk, page } = await atTheDesk('manager')
    const { id } = await memberNamed(desk.world.database.read, 'Ray Alvarez')
    await page.goto(`/customers/${id}/mirror`)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('main').innerText()).toMatch(/Made on .* for Ray Alvarez/)
    const shown = page.locator('main button:visible, main .mirror-acts:visible')
    await expect.poll(() => shown.count()).toBe(0)
  })
})

describe('an erasure', () => {
  it('says what goes, does it once the name is typed, and then nobody finds them', async () => {
    const { desk, page } = await atTheDesk('owner')
    const { id } = await memberNamed(desk.world.database.read, 'Nikhil Rao')
    await page.goto(`/customers/${id}/edit`)
    await page.getByRole('link', { name: 'Erase Nikhil' }).click()
    await page.getByRole('heading', { level: 1, name: 'Erase Nikhil Rao' }).waitFor()
    await page.getByLabel(/^Type/).fill('Nikhil Rao')
    await page.getByRole('button', { name: 'Erase Nikhil for good' }).click()
    await page.waitForURL((url) => !url.pathname.includes(id))
    await page.goto('/find?q=nikhil')
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Nikhil Rao')
    await page.goto(`/customers/${id}`)
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Nikhil')
  })
})

describe('what is kept how long', () => {
  it('is shown before it is turned on', async () => {
    const { page } = await atTheDesk('owner')
    await page.goto('/retention')
    await page.getByLabel('Visits go after so many months').fill('1')
    await page.getByRole('button', { name: 'Show what this would do' }).click()
    const outcome = page.locator('#outcome')
    await expect.poll(() => outcome.innerText()).toMatch(/The coming night: \d+ visits/)
    await page.getByRole('button', { name: 'Turn these on' }).click()
    await page.getByText('Saved. The rules run every night after two.').waitFor()
    await expect.poll(() => page.getByLabel('Visits go after so many months').inputValue()).toBe('1')
  })
})

describe('a child', () => {
  it('is kept by the least once the owner chooses so, and trimmed after it was shown what goes', async () => {
    const { desk, page } = await atTheDesk('owner')
    const { id } = await personNamed(desk.world.database.read, 'Sofia Alvarez')
    await page.goto('/settings/privacy')
    for (const name of ['Family name', 'Year of birth', 'Description', 'Preferences and occasions'])
      await page.getByLabel(name, { exact: true }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: /kept with more than that/ }).click()
    await page.getByRole('link', { name: 'Trim what is kept of Sofia Alvarez' }).click()
    await page.getByText('This is for good and cannot be undone.').waitFor()
    await page.getByRole('button', { name: 'Trim Sofia' }).click()
    await page.getByText('Trimmed what is kept of 1 child.').waitFor()
    await page.goto(`/people/${id}`)
    await expect.poll(() => page.locator('main').innerText()).not.toMatch(/Sofia Alvarez|years old/)
  })
})

async function atTheDesk(role: 'manager' | 'owner'): Promise<{ desk: Desk; page: Page }> {
  const desk = await openDesk()
  const page = await desk.sitDown()
  await desk.signIn(page, role)
  return { desk, page }
}
