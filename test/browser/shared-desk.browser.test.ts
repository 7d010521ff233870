import { expect, it } from 'vitest'
import { signInRules } from '../../db/schema/staff.ts'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import { memberNamed } from '../support/cast.ts'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

const NOTE = '#note'

it('covers the desk with Escape twice, shows nothing on the way back, and goes on by PIN', async () => {
  const desk = await openDesk()
  const page = await desk.sitDown()
  await desk.signIn(page, 'attendant')
  await page.goto(`${desk.address}/my-account/pin`)
  await page.fill('#pin', '2580')
  await page.fill('#present', 'cedar-ridge-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/my-account$/)
  await page.goto(`${desk.address}/customers`)
  await page.waitForLoadState('load')

  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
  expect(await page.content()).not.toContain('Alvarez')
  await page.goBack()
  await page.getByRole('heading', { name: 'Who is here?' }).waitFor()

  await page.getByRole('link', { name: 'Dana Kim' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cover\/[\w-]+/)
  await page.waitForLoadState('load')
  await page.keyboard.type('2580')
  await page.keyboard.press('Enter')
  await page.locator('.header').waitFor()
})

it('covers the desk from the find box too, whoever is listed under it', async () => {
  const desk = await openDesk()
  const page = await desk.sitDown()
  await desk.signIn(page, 'attendant')
  await page.waitForLoadState('load')
  await page.keyboard.press('/')
  await page.keyboard.type('alvarez')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
  expect(await page.content()).not.toContain('Alvarez')
})

it('covers a desk that nobody uses, and has what was half written for whoever wrote it', async () => {
  const desk = await openDesk()
  const page = await desk.sitDown()
  await page.clock.install()
  await desk.world.database.write((tx) =>
    tx.insert(signInRules).values({ id: 'only', secondFactorFor: [], hideAfterMinutes: 5, version: 1 }),
  )
  await desk.signIn(page, 'attendant')
  await page.goto('/my-account/pin')
  await page.fill('#pin', '2580')
  await page.fill('#present', DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/my-account$/)
  const { id } = await memberNamed(desk.world.database.read, 'Ray Alvarez')
  await page.goto(`/customers/${id}`)
  await page.waitForLoadState('load')
  await page.fill(NOTE, 'Asked after the new boat')

  await page.clock.runFor(4 * 60_000)
  await page.mouse.move(200, 200)
  await page.clock.runFor(4 * 60_000)
  expect(page.url()).toContain(`/customers/${id}`)
  await page.clock.runFor(2 * 60_000)
  await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
  const stored = await page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
  )
  expect(stored + (await page.content())).not.toContain('boat')

  await page.getByRole('link', { name: 'Dana Kim' }).click()
  await page.waitForURL(/\/cover\/[\w-]+/)
  await page.fill('#pin', '2580')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/customers/${id}`))
  await expect.poll(() => page.inputValue(NOTE)).toBe('Asked after the new boat')
})
