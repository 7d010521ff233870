import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { asks } from '../../db/schema/facts.ts'
import { surveys } from '../../db/schema/surveys.ts'
import { memberNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { postTo } from '../support/post.ts'
import { later, leftAt, runJob } from '../survey-invitations/given.ts'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

it('an unhappy member: 4 in the mail, a comment, a case, the card, a call, closed, and asked three weeks later', async () => {
  const desk = await openDesk()
  const { world } = desk
  const { id } = await memberNamed(world.database.read, 'Kit Rosen')
  await world.database.write((tx) => tx.update(surveys).set({ switchedOnAt: MORNING }))
  await leftAt(world.database, 'Kit Rosen', later(1))
  world.clock.moveTo(later(5))
  await runJob(world.database, later(5))

  const post = await postTo(desk)
  await post.deliver()
  const asked = await post.mailCalled('How was your visit')
  const four = /href="([^"]+\?score=4)"/u.exec(asked?.html ?? '')?.[1] ?? ''
  const phone = await desk.sitDown({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  await phone.goto(four)
  await phone.getByRole('button', { name: 'Send 4' }).click()
  await phone.getByLabel('What should we put right first?').fill('I waited 25 minutes for a court.')
  await phone.getByRole('button', { name: 'Send', exact: true }).click()
  await phone.getByRole('heading', { name: 'Somebody here reads every answer.' }).waitFor()

  await post.deliver()
  const mail = await post.mailTo('luis')
  expect(mail?.subject).toBe('Kit Rosen was unhappy: please see to it')
  expect(mail?.text).not.toContain('25 minutes')
  const address = new URL(/https?:\S+\/cases\/\S+/u.exec(mail?.text ?? '')?.[0] ?? '').pathname

  const dana = await desk.sitDown()
  await desk.signIn(dana, 'attendant')
  await dana.goto(`/customers/${id}`)
  await dana.getByText('Unhappy today').first().waitFor()
  await expect.poll(() => dana.locator('main').innerText()).toContain('Luis is on it')
  await expect.poll(() => dana.locator('main').innerText()).not.toContain('25 minutes')

  const mara = await desk.sitDown()
  await desk.signIn(mara, 'manager')
  await mara.goto(address)
  await mara.getByText('I waited 25 minutes for a court.').first().waitFor()
  await mara.getByText('Say in a few words what it is about').click()
  await mara.getByLabel('What it is about').fill('waited 25 minutes')
  await mara.locator('#act-summary').getByRole('button', { name: 'Save' }).click()
  await mara.getByText('Mara Lindqvist worded it for everybody').waitFor()
  await mara.getByLabel('What they said').fill('Thought that nobody had noticed.')
  await mara.getByRole('button', { name: 'Note it' }).click()
  await mara.getByText('Mara Lindqvist got in touch by phone').waitFor()
  await dana.reload()
  await dana.getByText('Unhappy today: waited 25 minutes').first().waitFor()

  await mara.getByLabel('How it ended').selectOption('regained')
  await mara.locator('#act-closing').getByRole('button', { name: 'Close it' }).click()
  await mara.getByText('Mara Lindqvist closed it: regained').waitFor()
  await dana.reload()
  await expect.poll(() => dana.locator('main').innerText()).not.toContain('is on it')

  const [ask] = await world.database.read.select().from(asks).where(eq(asks.question, QUESTION))
  world.clock.moveTo(new Date(`${ask?.fromDay ?? ''}T15:00:00Z`))
  await desk.signIn(dana, 'attendant')
  await dana.goto(`/customers/${id}`)
  await dana.getByText(QUESTION).first().waitFor()
})

const QUESTION = 'Has everything been right for you since “waited 25 minutes”?'
