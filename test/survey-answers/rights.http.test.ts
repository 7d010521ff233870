import { eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { everythingOf } from '../../src/mirror/file-queries.ts'
import { erase } from '../erasure/erasing.ts'
import { memberNamed } from '../support/cast.ts'
import { post } from '../support/browsing.ts'
import { somebodyAsked } from './given.ts'

it('whoever is erased takes every invitation and every answer along, and the link ends', async () => {
  const { world, link, id } = await somebodyAsked()
  const kit = await memberNamed(world.database.read, 'Kit Rosen')
  await post(world.stranger(), link, { score: '4' }).expect(303)
  await post(world.stranger(), `${link}/comment`, { comment: 'Too loud.' }).expect(303)
  await erase(world, kit.id, 'Kit Rosen')
  const { read } = world.database
  expect(await read.$count(surveyInvitations, eq(surveyInvitations.customerId, kit.id))).toBe(0)
  expect(await read.$count(surveyAnswers, eq(surveyAnswers.invitationId, id))).toBe(0)
  await world.stranger().get(link).expect(404)
})

it('an answer of somebody else that names them is reworded, and stays', async () => {
  const { world, link, answers } = await somebodyAsked()
  await post(world.stranger(), link, { score: '6' }).expect(303)
  await post(world.stranger(), `${link}/comment`, { comment: 'Walter Kowalczyk sat in my chair.' }).expect(
    303,
  )
  const walter = await memberNamed(world.database.read, 'Walter Kowalczyk')
  await erase(world, walter.id, 'Walter Kowalczyk')
  expect(String((await answers()).comment)).toMatch(/sat in my chair/u)
  expect(String((await answers()).comment)).not.toMatch(/Kowalczyk/u)
})

it('the file of somebody holds what they were asked and what they answered', async () => {
  const { world, link, id } = await somebodyAsked()
  await post(world.stranger(), link, { score: '4' }).expect(303)
  const kit = await memberNamed(world.database.read, 'Kit Rosen')
  const file = await everythingOf(world.database.read, kit.id)
  expect(file.survey_invitations).toContainEqual(expect.objectContaining({ id, status: 'answered' }))
  expect(file.survey_answers).toContainEqual(expect.objectContaining({ invitationId: id, number: 4 }))
})

it('two who turn out to be one keep what either was asked and said, and each link goes on', async () => {
  const { world, link, id } = await somebodyAsked()
  const { read } = world.database
  const mara = await world.as('manager')
  const [kit, ada] = [await memberNamed(read, 'Kit Rosen'), await memberNamed(read, 'Ada Whitcombe')]
  const both = await read.$count(surveyInvitations, inArray(surveyInvitations.customerId, [kit.id, ada.id]))
  await post(mara, '/merges', { one: ada.id, other: kit.id }).expect(303)
  const stayed = (await memberNamed(read, 'Kit Rosen').catch(() => ada)).id
  expect(await read.$count(surveyInvitations, eq(surveyInvitations.customerId, stayed))).toBe(both)
  await post(world.stranger(), link, { score: '7' }).expect(303)
  const [undo] = (await mara.get('/merges')).text.match(/\/merges\/[^"]+\/undo/u) ?? ['']
  await post(mara, undo).expect(303)
  const [back] = await read.select().from(surveyInvitations).where(eq(surveyInvitations.id, id))
  expect(back).toMatchObject({ customerId: kit.id, status: 'answered' })
})
