import { expect, test } from 'vitest'
import { pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { visitIdOf } from '../visits/given.ts'

test('the page of a visit says who is told of it and when, and why nobody else', async () => {
  const { as, database } = freshWorld()
  const dana = await as('attendant')
  const { id: hostId } = await staffNamed(database.read, 'Dana Kim')
  await post(dana, '/visits', { day: '2026-11-21', time: '16:30', who: 'Grant Hollis', hostId }).expect(303)
  const id = await visitIdOf(database, 'Grant Hollis')
  const page = await pageAt(dana, `/visits/${id}/edit`)
  expect(page).toContain('<li>Dana Kim: a reminder goes at 15:30. Dana Kim hosts this visit.</li>')
  expect(page).toContain('Luis Ortega: none. Luis is reminded of their own visits, and Dana hosts this one.')
  await post(dana, `/visits/${id}/cancellation`).expect(303)
  expect(await pageAt(dana, `/visits/${id}/edit`)).toContain(
    'Dana Kim, Luis Ortega, Mara Lindqvist, Otis Bell and Sam Whitlock: none. The visit is cancelled.',
  )
})
