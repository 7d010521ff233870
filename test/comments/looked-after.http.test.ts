import { describe, expect, it } from 'vitest'
import { newCases, onlyCase, stepsOfCase } from '../cases/given.ts'
import { pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { allComments, commentSaying, writeDown } from './given.ts'

describe('a comment that somebody is to look after', () => {
  it('opens a case in which its words are read, and is not put there twice', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id: customerId } = await memberNamed(world.database.read, 'Beatrix Fontaine')
    await writeDown(mara, { customerId, words: 'Nobody greeted me at the door.' })
    const { id } = await commentSaying(world, 'Nobody greeted me')
    expect(await pageAt(mara, `/comments/${id}`)).toContain('Open a case')
    for (let press = 0; press < 2; press++) await post(mara, `/comments/${id}/case`).expect(303)
    const one = await onlyCase(world)
    expect(one).toMatchObject({ customerId, because: 'a comment' })
    const wrote = (await stepsOfCase(world, one.id)).filter(({ kind }) => kind === 'wrote')
    expect(wrote.map(({ text }) => text)).toEqual(['Nobody greeted me at the door.'])
    expect(await pageAt(mara, `/comments/${id}`)).toContain(`href="/cases/${one.id}"`)
  })

  it('is added to the open case of whoever said it, beside what stands there', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id: customerId } = await memberNamed(world.database.read, 'Beatrix Fontaine')
    for (const words of ['Nobody greeted me at the door.', 'The soup came cold.']) {
      await writeDown(mara, { customerId, words })
      await post(mara, `/comments/${(await commentSaying(world, words)).id}/case`).expect(303)
    }
    const steps = await stepsOfCase(world, (await onlyCase(world)).id)
    expect(steps.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Nobody greeted me at the door.', 'The soup came cold.']),
    )
  })

  it('opens none where nobody knows who said it', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await writeDown(mara, { words: 'The lift hums all night.' })
    const { id } = await commentSaying(world, 'The lift hums')
    expect(await pageAt(mara, `/comments/${id}`)).not.toContain('Open a case')
    await post(mara, `/comments/${id}/case`).expect(303)
    expect(await newCases(world)).toEqual([])
  })
})

it('what somebody said when we got in touch about a case is in the list, for managers', async () => {
  const world = freshWorld()
  const dolores = (await allComments(world.database.read, { channel: 'case' })).find(({ words }) =>
    words.includes('Dolores hears little'),
  )
  expect(dolores).toMatchObject({ name: 'Walter Kowalczyk', audience: 'managers' })
  const page = await pageAt(await world.as('manager'), `/comments/${dolores?.id}`)
  expect(page).toContain('whoever looks after the case')
})
