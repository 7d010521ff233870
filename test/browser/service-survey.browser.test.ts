import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { surveys } from '../../db/schema/surveys.ts'
import { linkToken } from '../../src/survey-invitations/link.ts'
import { memberNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { later, leftAt, runJob, standingOf } from '../survey-invitations/given.ts'
import { openDesk, useBrowser, type Desk } from './desk.ts'
import { faults } from './faults.ts'

useBrowser()

const PHONE = { width: 390, height: 844 }

it('a member answers a survey with skips on a phone without JavaScript, and what is wrong is put right', async () => {
  const desk = await openDesk()
  const link = await askedKit(desk)
  const phone = await desk.sitDown({ viewport: PHONE, javaScriptEnabled: false })
  const send = () => phone.getByRole('button', { name: /^Save and/u }).click()
  const choose = (question: string, answer: string) =>
    phone.getByRole('group', { name: question }).getByText(answer, { exact: true }).click()
  const title = (name: string) => phone.getByRole('heading', { level: 1, name }).waitFor()

  await phone.goto(link)
  await title('First, is this right?')
  await send()
  await phone.getByRole('alert').getByText('Please answer this one.').waitFor()
  await phone.locator('summary', { hasText: 'Where you live' }).click()
  await phone.getByLabel('What is right? (Where you live)').fill('Coconut Grove')
  await send()

  await title('What we looked after')
  await choose('Did we do the work for you?', 'Yes')
  await send()
  await title('Coming to us')
  await phone.getByText('Somebody recommended you').click()
  await choose('Did you arrange a time beforehand?', 'No')
  await send()
  // Nobody arranged a time, so nothing is asked about it.
  await title('When you came')
  await phone.goto(link)
  await title('When you came')
  await phone.getByRole('link', { name: 'Back' }).click()
  await expect.poll(() => phone.getByLabel('Somebody recommended you').isChecked()).toBe(true)
  await send()
  await title('When you came')
  await send()
  await title('The work')
  await choose('Was it right the first time?', 'No')
  await send()
  await phone.getByLabel('What was not?').fill('One string was loose.')
  await send()
  for (const name of ['Getting it back', 'Afterwards', 'Where we are']) {
    await title(name)
    await send()
  }
  await title('All in all')
  await choose('The visit as a whole', 'Very good')
  await phone.getByRole('group', { name: 'How likely' }).getByText('9', { exact: true }).click()
  await send()
  await phone.getByLabel('What did you like most?').fill('The smell of the bench.')
  await phone.getByRole('button', { name: 'Save and finish' }).click()
  await phone.getByText('All of it is saved.').waitFor()

  const office = await desk.sitDown()
  await desk.signIn(office, 'manager')
  await office.goto('/surveys/corrections')
  const waiting = office
    .getByRole('listitem')
    .filter({ hasText: 'Coconut Grove' })
    .filter({ hasText: 'Kit Rosen' })
  await waiting.getByRole('button', { name: /^Accept/u }).click()
  await office.waitForLoadState('load')
  const { id } = await memberNamed(desk.world.database.read, 'Kit Rosen')
  await office.goto(`/customers/${id}/answers`)
  await office.getByText('Question by question').click()
  await expect.poll(() => office.locator('main').innerText()).toContain('One string was loose.')
  await office.goto(`/customers/${id}/edit`)
  await expect.poll(() => office.getByLabel('Town').inputValue()).toBe('Coconut Grove')
})

it('axe finds nothing to mend on the pages of a survey, by night on a phone', async () => {
  const desk = await openDesk()
  const link = await askedKit(desk)
  const phone = await desk.sitDown({ viewport: PHONE, colorScheme: 'dark' })
  const found: string[] = []
  await phone.goto(link)
  for (let page = 1; page <= 4; page++) {
    for (const fault of await faults(phone)) found.push(`page ${page}: ${fault}`)
    const first = phone.getByRole('radio').first()
    if (await first.isVisible()) await first.check({ force: true })
    await phone.getByRole('button', { name: /^Save and/u }).click()
    await phone.waitForLoadState('load')
  }
  expect(found).toEqual([])
})

/** Kit had something mended; the answer is where the link of the mail leads. */
async function askedKit({ world }: Desk): Promise<string> {
  const { database, clock } = world
  await database.write(async (tx) => {
    await tx.update(surveys).set({ switchedOnAt: null })
    await tx.update(surveys).set({ switchedOnAt: MORNING, purposes: null }).where(eq(surveys.kind, 'service'))
  })
  await leftAt(database, 'Kit Rosen', later(1))
  clock.moveTo(later(5))
  await runJob(database, later(5))
  const { id } = await standingOf(database, 'Kit Rosen')
  return `/s/${linkToken(id, 'answer a survey', world.secret)}`
}
