import { expect, test } from 'vitest'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { mailsAboutVisit } from '../reminders/post.ts'
import { day, visitIdOf } from '../visits/given.ts'

test('a visit that nobody hosts goes to whoever is on duty then', async () => {
  const { database, mara } = await managersDesk()
  await post(mara, '/visits', { day: '2026-11-21', time: '16:30', who: 'Grant Hollis' }).expect(303)
  const visit = await visitIdOf(database, 'Grant Hollis')
  expect(await mailsAboutVisit(database, visit)).toEqual(['Luis Ortega: visit reminder waits for 20:30'])
})

test('Mara puts Sam on duty every Monday and Friday, and takes Friday back', async () => {
  const { mara, sam } = await managersDesk()
  const hours = { from: '9am', until: '12:30' }
  await post(mara, '/rota/shifts', { staffId: sam, day1: 'yes', day5: 'yes', ...hours }).expect(303)
  const page = await pageAt(mara, '/rota')
  const removals = [
    ...page.matchAll(/action="([^"]+)"><button[^>]*aria-label="Take Sam Whitlock off on Fridays/g),
  ]
  expect(page).toContain('09:00–12:30')
  expect(removals).toHaveLength(1)
  await post(mara, removals[0]?.[1] ?? '').expect(303)
  const { text, undo } = await flashAfter(mara, '/rota')
  expect(text).toBe('Taken off.')
  expect(await pageAt(mara, '/rota')).not.toContain('off on Fridays, 09:00')
  await post(mara, undo).expect(303)
  expect(await pageAt(mara, '/rota')).toContain('off on Fridays, 09:00–12:30')
})

test('on a holiday everybody is off but who is put on, and the mails follow', async () => {
  const { database, mara, sam } = await managersDesk()
  await post(mara, '/visits', { day: '2026-11-28', time: '16:30', who: 'Grant Hollis' }).expect(303)
  const holiday = { day: '2026-11-28', duty: 'off', why: 'Founders’ day' }
  await post(mara, '/rota/exceptions', holiday).expect(303)
  const { undo } = await flashAfter(mara, '/rota')
  await post(mara, '/rota/exceptions', { day: '2026-11-28', whoId: sam, duty: 'on' }).expect(303)
  const page = await pageAt(mara, '/rota')
  expect(page).toContain('Saturday 28 November: everybody is off <span>Founders’ day</span>')
  expect(page).toContain('Saturday 28 November: Sam Whitlock is on duty')

  const id = await visitIdOf(database, 'Grant Hollis', day('2026-11-28'))
  expect(await mailsAboutVisit(database, id)).toEqual([
    'Luis Ortega: visit reminder withdrawn: Luis is reminded of their own visits, and not on duty then.',
    'Sam Whitlock: visit reminder waits for 20:30',
  ])
  await post(mara, undo).expect(303)
  expect((await mailsAboutVisit(database, id)).at(-2)).toBe('Luis Ortega: visit reminder waits for 20:30')
})

test('what cannot be is said beside its field, and what was typed stays', async () => {
  const { mara, sam } = await managersDesk()
  const noDays = await post(mara, '/rota/shifts', { staffId: sam, from: '9am', until: '17:00' }).expect(422)
  expect(noDays.text).toContain('Please choose at least one day.')
  expect(noDays.text).toContain('value="17:00"')
  const nobody = await post(mara, '/rota/exceptions', { day: '2026-11-28', duty: 'on' }).expect(422)
  expect(nobody.text).toContain('Please choose who is on duty.')
})

async function managersDesk() {
  const { database, as } = freshWorld()
  const { id: sam } = await staffNamed(database.read, 'Sam Whitlock')
  return { database, sam, mara: await as('manager') }
}
