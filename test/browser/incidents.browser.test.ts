import { expect, it } from 'vitest'
import { remindOwners } from '../../src/incident-mails/jobs.ts'
import { postTo } from '../support/post.ts'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

it('the pool closes: colleagues know, Lan is told and offered a free day, and is asked a month later', async () => {
  const desk = await openDesk()
  const { world } = desk
  const [mara, dana] = [await desk.sitDown(), await desk.sitDown({ viewport: { width: 390, height: 844 } })]
  await desk.signIn(mara, 'manager')
  await desk.signIn(dana, 'attendant')

  await mara.goto('/incidents/new')
  await mara.getByLabel('What happened, in a few words').fill('Pool closed this morning')
  await mara.getByLabel('What happened', { exact: true }).fill('A pump failed, and the water is not clean.')
  await mara.getByLabel('Next word on').fill('2026-11-21')
  await mara.locator('#nextTime').fill('12:00')
  await mara.getByRole('button', { name: 'Open it' }).click()
  await mara.getByRole('heading', { level: 1, name: 'Pool closed this morning' }).waitFor()
  await dana.goto('/')
  await dana
    .getByRole('link', { name: /Pool closed this morning: Looking into it\. Next word today at 12:00/ })
    .waitFor()

  await mara.getByRole('link', { name: 'Say who is affected' }).click()
  await mara.getByLabel('Interest').selectOption({ label: 'Swimming' })
  await mara.getByRole('button', { name: 'Show how many' }).click()
  await mara.getByText(/^That is \d+ more members?$/).waitFor()
  await mara.getByRole('button', { name: /^Add th/ }).click()
  await mara.getByRole('link', { name: 'Lan Nguyễn', exact: true }).waitFor()

  await dana.goto('/find?q=nguyen')
  await dana.locator('main .results a').first().click()
  await dana.getByText('Pool closed this morning: not told yet').first().waitFor()
  // The demo's own incident stands above it.
  const telling = dana.locator('a[href*="/customers/"][href*="/incidents/"]').last()
  await dana.goto(String(await telling.getAttribute('href')))
  await dana.getByLabel('Told').selectOption('in person')
  await dana.getByLabel('Offered').selectOption('gesture')
  await dana.getByLabel('In words').fill('a free day')
  await dana.getByRole('button', { name: 'Save' }).click()
  await dana.getByText('Noted for Lan Nguyễn.').waitFor()
  await dana.getByRole('link', { name: 'Lan Nguyễn', exact: true }).click()
  await dana.getByText('Pool closed this morning: told by Dana, a free day offered').first().waitFor()

  await mara.goto('/incidents')
  await mara.getByRole('link', { name: 'Pool closed this morning', exact: true }).click()
  await mara.getByRole('button', { name: 'Make a public page' }).click()
  const shared = String(await mara.locator('.incident-address a').textContent())
  await mara.getByLabel('What is new').fill('The pump is in; the water is being tested.')
  await mara.getByLabel('How it stands').selectOption('mended and watching')
  await mara.getByLabel('Send it to those affected').check()
  await mara.getByRole('button', { name: 'Keep it' }).click()
  await mara.getByText('Colleagues get it now').waitFor()

  const post = await postTo(desk)
  world.clock.moveBy(6 * 60_000)
  await post.deliver()
  const mail = await post.mailTo('lan')
  expect(mail?.subject).toBe('Pool closed this morning: mended, and we are watching')
  const stranger = await desk.sitDown({ javaScriptEnabled: false })
  await stranger.goto(new URL(shared).pathname)
  await stranger.getByText('The pump is in; the water is being tested.').waitFor()
  expect(await stranger.getByText('Mara').count()).toBe(0)

  world.clock.moveBy(25 * 3_600_000)
  await remindOwners(world)
  await post.deliver()
  expect((await post.mailTo('mara'))?.subject).toBe('No word for a day: Pool closed this morning')

  await desk.signIn(mara, 'manager')
  await mara.goto('/incidents')
  await mara.getByRole('link', { name: 'Pool closed this morning', exact: true }).click()
  await mara.getByLabel('What is new').fill('The pool is open.')
  await mara.getByLabel('How it stands').selectOption('over')
  await mara.getByRole('button', { name: 'Keep it' }).click()
  await mara.getByText(/\d of \d affected were told/).waitFor()

  world.clock.moveTo(new Date('2027-01-22T15:00:00Z'))
  const sam = await desk.sitDown()
  await desk.signIn(sam, 'attendant')
  await sam.goto('/find?q=nguyen')
  await sam.locator('main .results a').first().click()
  await sam.getByText('Has everything been right for you since “Pool closed this morning”?').first().waitFor()
})
