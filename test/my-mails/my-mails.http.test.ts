import { expect, test } from 'vitest'
import { everybody } from '../../src/reminders/house-queries.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

test('Dana chooses what she is told, and it stays chosen', async () => {
  const { as, database } = freshWorld()
  const dana = await as('attendant')
  const form = fieldsOn(await pageAt(dana, '/my-mails'))
  expect(form).toMatchObject({ remindedOf: 'own visits', lead: '1 hour', digest: 'yes', digestAt: '07:00' })
  await post(dana, '/my-mails', {
    ...{ ...form, day6: '' },
    ...{ remindedOf: 'a tier and up: Gold', lead: '30 minutes' },
  }).expect(303)
  expect((await flashAfter(dana, '/my-mails')).text).toBe('Saved. That is what you get from now on.')
  const chosen = (await everybody(database.read)).find(({ name }) => name === 'Dana Kim')
  expect(chosen?.wishes).toMatchObject({
    ...{ remindedOf: 'a tier and up', tier: 'Gold', lead: '30 minutes' },
    digestDays: [0, 1, 2, 3, 4, 5],
  })
})

test('a digest needs a day; what was chosen stays in the form', async () => {
  const dana = await freshWorld().as('attendant')
  const { text } = await post(dana, '/my-mails', {
    ...{ digest: 'yes', digestAt: '06:30', remindedOf: 'nothing', lead: '2 hours', version: '0' },
  }).expect(422)
  expect(text).toContain('Please choose at least one day.')
  expect(text).toContain('value="06:30" selected')
  expect(text).toContain('value="2 hours" selected')
})

test('choices that were saved elsewhere meanwhile are not lost', async () => {
  const dana = await freshWorld().as('attendant')
  const form = fieldsOn(await pageAt(dana, '/my-mails'))
  await post(dana, '/my-mails', { ...form, lead: '2 hours' }).expect(303)
  const { text } = await post(dana, '/my-mails', { ...form, lead: '4 hours' }).expect(409)
  expect(text).toContain('This was saved elsewhere meanwhile. Save again to keep yours.')
  expect(text).toContain('value="4 hours" selected')
})

test('what waits for Dana stands on her page from the moment the visit is in the book', async () => {
  const { as, database } = freshWorld()
  const dana = await as('attendant')
  const { id: hostId } = await staffNamed(database.read, 'Dana Kim')
  const visit = { day: '2026-11-21', time: '16:30', who: 'Grant Hollis', hostId }
  await post(dana, '/visits', visit).expect(303)
  expect(await pageAt(dana, '/my-mails')).toContain('Today at 15:30: Grant Hollis comes at 16:30')
})

test('the owner chooses for a colleague, and for whoever has chosen nothing', async () => {
  const { as, database } = freshWorld()
  const otis = await as('owner')
  const luis = await staffNamed(database.read, 'Luis Ortega')
  const theirs = fieldsOn(await pageAt(otis, `/staff/${luis.id}/mails`))
  await post(otis, `/staff/${luis.id}/mails`, { ...theirs, remindedOf: 'nothing' }).expect(303)
  const usual = fieldsOn(await pageAt(otis, '/settings/mails'))
  await post(otis, '/settings/mails', {
    ...usual,
    ...{ senderName: 'The desk', quietFrom: '10pm', quietUntil: '5:30', lead: '15 minutes' },
  }).expect(303)
  const settings = fieldsOn(await pageAt(otis, '/settings/mails'))
  expect(settings).toMatchObject({ senderName: 'The desk', quietFrom: '22:00', quietUntil: '05:30' })
  const wishes = new Map((await everybody(database.read)).map((one) => [one.name, one.wishes]))
  expect(wishes.get('Luis Ortega')).toMatchObject({ remindedOf: 'nothing', lead: '1 hour' })
  expect(wishes.get('Sam Whitlock')).toMatchObject({ remindedOf: 'own visits', lead: '15 minutes' })
})

test('an address that is none, and a time that is none, are said so', async () => {
  const otis = await freshWorld().as('owner')
  const usual = fieldsOn(await pageAt(otis, '/settings/mails'))
  const { text } = await post(otis, '/settings/mails', {
    ...usual,
    ...{ senderAddress: 'the desk', quietFrom: 'late' },
  }).expect(422)
  expect(text).toContain('Please write an e-mail such as desk@example.com.')
  expect(text).toContain('Please give a time such as 21:00.')
  expect(text).toContain('value="the desk"')
})
