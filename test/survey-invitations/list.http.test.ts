import { describe, expect, it } from 'vitest'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { somebodyAsked } from '../survey-answers/given.ts'
import { later, leftAt, mailsTo, runJob } from './given.ts'

describe('the list of who was asked', () => {
  it('says of each how it stands, and why not', async () => {
    const { world } = await somebodyAsked()
    await leftAt(world.database, 'Lan Nguyễn', later(2))
    await leftAt(world.database, 'Ruth Feinberg', later(2))
    await runJob(world.database, later(6))
    const mara = await world.as('manager')
    expect(await pageAt(mara, '/surveys?show=due')).toMatch(/Kit Rosen[\s\S]*Queued/u)
    expect(await pageAt(mara, '/surveys?show=held+back')).toMatch(
      /Lan Nguyễn[\s\S]*They were asked these questions not long ago\./u,
    )
    expect(await pageAt(mara, '/surveys?show=not+asked')).toMatch(/Ruth Feinberg[\s\S]*no e-mail address/u)
    expect(await pageAt(mara, '/surveys')).toMatch(/Tom Brandt[\s\S]*4 of 10/u)
  })

  it('finds by name, and goes page by page', async () => {
    const { world } = await somebodyAsked()
    const mara = await world.as('manager')
    const found = await pageAt(mara, '/surveys?name=bjorklund')
    expect(found).toContain('Zoë Björklund')
    expect(found).not.toContain('Ray Alvarez')
    expect(await pageAt(mara, '/surveys?name=nobody')).toContain('Nobody of that name')
    expect(await pageAt(mara, '/surveys')).toMatch(/1 to 50 of \d+/u)
    expect(await pageAt(mara, '/surveys?page=2')).toMatch(/51 to \d+ of \d+/u)
  })

  it('lets a manager withdraw one: its mail does not go, its link has ended; and take that back', async () => {
    const { world, id, link } = await somebodyAsked()
    const mara = await world.as('manager')
    await post(mara, `/surveys/invitations/${id}/withdrawal`).expect(303)
    expect(await mailsTo(world.database, 'Kit Rosen')).toMatchObject([{ status: 'withdrawn' }])
    await world.stranger().get(link).expect(404)
    const { text, undo } = await flashAfter(mara, '/surveys?show=withdrawn')
    expect(text).toBe('Withdrawn.')
    await post(mara, undo).expect(303)
    await runJob(world.database, later(6))
    expect(await mailsTo(world.database, 'Kit Rosen')).toMatchObject([{ status: 'waiting' }])
    await world.stranger().get(link).expect(200)
  })

  it('withdraws nothing that is answered', async () => {
    const { world, id, link } = await somebodyAsked()
    await post(world.stranger(), link, { score: '9' }).expect(303)
    const mara = await world.as('manager')
    await post(mara, `/surveys/invitations/${id}/withdrawal`).expect(303)
    expect((await flashAfter(mara, '/surveys')).text).toBe('It is answered or over already.')
    await world.stranger().get(link).expect(200)
  })

  it('is for managers', async () => {
    const { world } = await somebodyAsked()
    const dana = await world.as('attendant')
    await dana.get('/surveys').expect(403)
  })
})
