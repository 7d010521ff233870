import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { forgetSurveys } from '../../src/retention/commands.ts'
import { everythingOf } from '../../src/mirror/file-queries.ts'
import { memberNamed } from '../support/cast.ts'
import { pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { somebodyAskedAtLength } from './given.ts'

describe('what somebody answered at length', () => {
  it('stands question by question for managers, in the words that they were asked', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Grant Hollis')
    const page = await pageAt(await world.as('manager'), `/customers/${id}/answers`)
    expect(page).toContain('After work in the shop')
    expect(page).toMatch(/How soon somebody had time for you<\/dt>\s*<dd>Poor/u)
    expect(page).toContain('Twenty minutes at the counter and nobody looked up.')
    await (await world.as('attendant')).get(`/customers/${id}/answers`).expect(403)
  })

  it('is in the mirror, in words to them', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Grant Hollis')
    const mirror = await pageAt(await world.as('manager'), `/customers/${id}/mirror`)
    expect(mirror).toContain('Asked “How soon somebody had time for you”, you said: Poor')
  })

  it('is shown while it is not finished, and says so', async () => {
    const { world, link } = await somebodyAskedAtLength()
    await post(world.stranger(), `${link}/part`, {
      part: 'records',
      shown: 'records',
      records: 'right',
    }).expect(303)
    const { id } = await memberNamed(world.database.read, 'Kit Rosen')
    const mara = await world.as('manager')
    const page = await pageAt(mara, `/customers/${id}/answers`)
    expect(page).toContain('Not finished')
    expect(page).toContain('All of it is right')
    // Their card goes on telling the score that they gave last.
    expect(await pageAt(mara, `/customers/${id}`)).toContain('10 of 10')
  })

  it('is in their file, and goes with what is past its time', async () => {
    const { world, link, id } = await somebodyAskedAtLength()
    const { read } = world.database
    const wrong = { part: 'records', shown: 'records', 'records:town': 'Doral' }
    await post(world.stranger(), `${link}/part`, wrong).expect(303)
    const kit = await memberNamed(read, 'Kit Rosen')
    const file = await everythingOf(read, kit.id)
    expect(file.survey_corrections).toContainEqual(expect.objectContaining({ says: 'Doral' }))
    expect(file.survey_answers).toContainEqual(expect.objectContaining({ choices: ['partly wrong'] }))
    await world.database.write((tx) => forgetSurveys(tx, [id]))
    expect(await read.$count(surveyCorrections, eq(surveyCorrections.invitationId, id))).toBe(0)
    expect(await read.$count(surveyInvitations, eq(surveyInvitations.id, id))).toBe(0)
  })
})
