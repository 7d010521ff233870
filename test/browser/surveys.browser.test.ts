import { expect, it } from 'vitest'
import { surveys } from '../../db/schema/surveys.ts'
import { linkToken } from '../../src/survey-invitations/link.ts'
import { memberNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { postTo } from '../support/post.ts'
import { later, leftAt, runJob, standingOf } from '../survey-invitations/given.ts'
import { openDesk, useBrowser, type Desk } from './desk.ts'
import { faults } from './faults.ts'

useBrowser()

it('a member taps 4 in the mail, says why, and the manager reads it on the card', async () => {
  const desk = await openDesk()
  const { world } = desk
  await askedKit(desk)
  const post = await postTo(desk)
  await post.deliver()
  const mail = await post.mailCalled('How was your visit to Cedar Ridge Club?')
  expect(mail?.headers.map(({ key }) => key)).toContain('list-unsubscribe-post')

  const four = /href="([^"]+\?score=4)"/u.exec(mail?.html ?? '')?.[1] ?? ''
  const phone = await desk.sitDown({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  await phone.goto(four)
  await phone.getByText('You chose 4.').waitFor()
  await phone.getByRole('button', { name: 'Send 4' }).click()
  await phone.getByText('Your number is saved.').waitFor()
  await phone.getByLabel('What should we put right first?').fill('The padel court was locked.')
  await phone.getByRole('button', { name: 'Send', exact: true }).click()
  await phone.getByRole('heading', { name: 'Somebody here reads every answer.' }).waitFor()

  const { id } = await memberNamed(world.database.read, 'Kit Rosen')
  const office = await desk.sitDown()
  await desk.signIn(office, 'manager')
  await office.goto(`/customers/${id}`)
  await expect.poll(() => office.locator('#said').innerText()).toContain('4 of 10')
  await expect.poll(() => office.locator('#said').innerText()).toContain('The padel court was locked.')
})

it('axe finds nothing to mend on what members open, by night on a phone', async () => {
  const desk = await openDesk()
  const link = await askedKit(desk)
  const phone = await desk.sitDown({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  const found: string[] = []
  const look = async (address: string) => {
    await phone.goto(address)
    for (const fault of await faults(phone)) found.push(`${address}: ${fault}`)
  }
  for (const step of ['', '?score=4']) await look(`${link}${step}`)
  await phone.getByRole('button', { name: 'Send 4' }).click()
  await phone.getByText('Your number is saved.').waitFor()
  for (const step of ['', '?step=thanks', '?step=score']) await look(`${link}${step}`)
  await look('/s/nothing')
  expect(found).toEqual([])
})

/** Kit was with us, and the mail is queued; the answer is where its link leads. */
async function askedKit({ world }: Desk): Promise<string> {
  await world.database.write((tx) => tx.update(surveys).set({ switchedOnAt: MORNING }))
  await leftAt(world.database, 'Kit Rosen', later(1))
  world.clock.moveTo(later(5))
  await runJob(world.database, later(5))
  const { id } = await standingOf(world.database, 'Kit Rosen')
  return `/s/${linkToken(id, 'answer a survey', world.secret)}`
}
