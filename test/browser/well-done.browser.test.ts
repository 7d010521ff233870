import { expect, it } from 'vitest'
import { memberNamed } from '../support/cast.ts'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

it('well done: two taps on a card on a phone, words afterwards, and taken back', async () => {
  const desk = await openDesk()
  const { id } = await memberNamed(desk.world.database.read, 'Ray Alvarez')
  const phone = await desk.sitDown({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  await desk.signIn(phone, 'attendant')
  await phone.goto(`/customers/${id}`)
  await phone.getByRole('button', { name: 'Arrived' }).click()
  await phone.getByRole('button', { name: 'Left' }).waitFor()

  await phone.getByText('More', { exact: true }).click()
  const luis = phone.getByRole('button', { name: 'Luis Ortega' })
  const box = await luis.boundingBox()
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 391) <= 390).toBe(true)
  await luis.click()
  await phone.getByText('Luis Ortega hears of it.').waitFor()

  await phone.getByText('More', { exact: true }).click()
  await phone.getByRole('link', { name: 'Luis Ortega is thanked: add words' }).click()
  await phone.getByLabel('What they did').fill('Found the lost glasses before lunch')
  await phone.getByRole('button', { name: 'Save' }).click()
  await phone.getByText('The words are kept.').waitFor()
  await phone.goto('/well-done')
  await phone.getByText('Found the lost glasses before lunch').waitFor()

  await phone.goto(`/customers/${id}`)
  await phone.getByText('More', { exact: true }).click()
  await phone.getByRole('link', { name: 'Somebody else, or in words' }).click()
  await phone.getByRole('button', { name: 'Mara Lindqvist' }).click()
  await phone.getByText('Mara Lindqvist hears of it.').waitFor()
  await phone.getByRole('button', { name: 'Undo' }).click()
  await phone.getByText('Taken back.').waitFor()
  await phone.goto('/well-done')
  await expect.poll(() => phone.getByRole('heading', { name: 'Mara Lindqvist' }).count()).toBe(0)
})
