import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { lastSaidBy } from '../../src/survey-answers/queries.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { somebodyAsked } from './given.ts'

const TOLD = 'Nobody told me anything.'

describe('what Tom Brandt said', () => {
  it('stands on his card for managers: the number, his words, and when', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    const card = await pageAt(await world.as('manager'), `/customers/${id}`)
    expect(card).toContain('Would recommend us')
    expect(card).toMatch(/<strong>4 of 10<\/strong>/u)
    expect(card).toContain('I book because my time here is short. Nobody told me anything.</blockquote>')
  })

  it('is not read by attendants: neither on the card nor its page', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    const dana = await world.as('attendant')
    const card = await pageAt(dana, `/customers/${id}`)
    expect(card).not.toContain('Would recommend us')
    await dana.get(`/customers/${id}/answers`).expect(403)
  })

  it('is read by attendants once somebody has opened it to everybody', async () => {
    const { database } = freshWorld()
    const { id } = await memberNamed(database.read, 'Tom Brandt')
    expect(await lastSaidBy(database.read, id, 'manager')).toMatchObject({ score: 4 })
    expect(await lastSaidBy(database.read, id, 'attendant')).toBeUndefined()
    await database.write((tx) =>
      tx.update(surveyAnswers).set({ audience: 'everyone' }).where(eq(surveyAnswers.questionKey, 'score')),
    )
    expect(await lastSaidBy(database.read, id, 'attendant')).toMatchObject({ score: 4, comment: '' })
  })

  it('stands in full on a page of its own, the latest first', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    const page = await pageAt(await world.as('manager'), `/customers/${id}/answers`)
    expect([...page.matchAll(/(\d+) of 10/gu)].map(([, score]) => score)).toEqual(['4', '8', '7'])
  })

  it('stands in the mirror, in words to him', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    const mirror = await pageAt(await world.as('manager'), `/customers/${id}/mirror`)
    expect(mirror).toContain('What you told us when we asked')
    expect(mirror).toContain('How likely you are to recommend us: 4 of 10')
    expect(mirror).toContain(TOLD)
  })

  it('there is no such page of somebody who is no member', async () => {
    const world = freshWorld()
    const { id } = await personNamed(world.database.read, 'Sofia Alvarez')
    const mara = await world.as('manager')
    await mara.get(`/customers/${id}/answers`).expect(404)
  })
})

it('an answer is on the card at once', async () => {
  const { world, link } = await somebodyAsked()
  const { id } = await memberNamed(world.database.read, 'Kit Rosen')
  const mara = await world.as('manager')
  expect(await pageAt(mara, `/customers/${id}`)).toContain('10 of 10')
  await post(world.stranger(), link, { score: '4' }).expect(303)
  expect(await pageAt(mara, `/customers/${id}`)).toContain('4 of 10')
})

it('the mail to Kit is in her mirror as a mail to her', async () => {
  const { world } = await somebodyAsked()
  const { id } = await memberNamed(world.database.read, 'Kit Rosen')
  const mirror = await pageAt(await world.as('manager'), `/customers/${id}/mirror`)
  expect(mirror).toContain('The two questions to you is waiting')
})
