import PostalMime from 'postal-mime'
import { expect, it, onTestFinished } from 'vitest'
import { surveys } from '../../db/schema/surveys.ts'
import { siteLook } from '../../src/app.ts'
import { deliverDue } from '../../src/mail/deliver.ts'
import { postOffice } from '../../src/mail-delivery.ts'
import { smtpServer } from '../mail/smtp-server.ts'
import { memberNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { later, leftAt, runJob } from '../survey-invitations/given.ts'
import { openDesk, useBrowser, type Desk } from './desk.ts'

useBrowser()

it('a member taps 4 in the mail, says why, and the manager reads it on the card', async () => {
  const desk = await openDesk()
  const { world } = desk
  await world.database.write((tx) => tx.update(surveys).set({ switchedOnAt: MORNING }))
  await leftAt(world.database, 'Kit Rosen', later(1))
  world.clock.moveTo(later(5))
  await runJob(world.database, later(5))
  const mail = await delivered(desk)
  expect(mail.subject).toBe('How was your visit to Cedar Ridge Club?')
  expect(mail.headers).toContain('list-unsubscribe-post')

  const four = /href="([^"]+\?score=4)"/u.exec(mail.html)?.[1] ?? ''
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

/** The mail that a real server was handed. */
async function delivered({ world, address }: Desk) {
  const { at, received } = await smtpServer()
  const site = { ...world, baseUrl: address, dataFolder: world.folder }
  const mail = { server: at, from: 'desk@cedarridge.example', aMinute: 1000 }
  const post = postOffice(site, siteLook().render, { mail }, () => 0.5)
  onTestFinished(() => {
    post.transport.close('cut off')
  })
  await deliverDue(post, () => true)
  const [one] = await Promise.all(received.map(({ raw }) => PostalMime.parse(raw)))
  if (!one) throw new Error('No mail came')
  return {
    subject: one.subject,
    html: one.html ?? '',
    headers: one.headers.map(({ key }) => key),
  }
}
