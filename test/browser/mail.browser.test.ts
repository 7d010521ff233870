import { expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../src/sign-in/demo-logins.ts'
import { postTo } from '../support/post.ts'
import { LOGINS } from '../support/world.ts'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

it('a host is told of a visit before it begins, and the mail leads to the card', async () => {
  const desk = await openDesk()
  const { world, address } = desk
  const page = await desk.sitDown()
  await desk.signIn(page, 'attendant')

  await page.goto('/my-mails')
  await page.selectOption('[name="lead"]', '2 hours')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(`${address}/my-mails`)

  await page.goto('/visits/new?line=16:30+Tom+Brandt+court+1')
  await page.selectOption('[name="hostId"]', { label: 'Dana Kim' })
  await page.getByRole('button', { name: 'Expect them' }).click()
  await page.waitForURL(`${address}/`)

  const post = await postTo(desk)
  await post.deliver()
  expect(await post.mailCalled('16:30')).toBeUndefined()
  world.clock.moveTo(new Date('2026-11-21T19:30:00Z'))
  await post.deliver()
  const mail = await post.mailCalled('16:30')
  expect(mail).toMatchObject({ subject: '16:30 Tom Brandt: court 1' })
  expect(mail?.text).toContain('Waited 25 minutes on 3 Nov')

  const card = /https?:\S+\/customers\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  const phone = await desk.sitDown({ viewport: { width: 390, height: 844 } })
  await phone.goto(card)
  await phone.fill('#email', LOGINS.attendant)
  await phone.fill('#password', DEMO_PASSWORD)
  await phone.press('#password', 'Enter')
  await phone.waitForURL(card)
  await expect.poll(() => phone.locator('h1').textContent()).toBe('Tom Brandt')

  const tap = /href="([^"]+\/taps\/[^"]+)"[^>]*>Used it/.exec(mail?.html ?? '')?.[1] ?? ''
  const stranger = await desk.sitDown()
  await stranger.goto(tap)
  await stranger.getByRole('button', { name: 'Note “Used it”' }).click()
  await stranger.getByRole('heading', { name: 'Noted, thank you' }).waitFor()
  await phone.reload()
  await phone.getByText('Said at 14:30 by Dana.').waitFor()
})
