import { expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

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
