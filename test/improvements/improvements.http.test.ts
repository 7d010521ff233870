import { describe, expect, it } from 'vitest'
import { staffNamed } from '../support/cast.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { commentSaying } from '../comments/given.ts'
import { change, improvementNamed } from './given.ts'

const CARTS = 'Carts when they are needed'

describe('the board', () => {
  it('has a column for each way it stands with what members said', async () => {
    const world = freshWorld()
    const page = await pageAt(await world.as('attendant'), '/improvements')
    const columns = ['A warm terrace', CARTS, 'A grill to talk in', 'A dry path to the ninth']
    const at = columns.map((title) => page.indexOf(title))
    expect(at).toEqual(at.toSorted((one, other) => one - other))
    expect(at[0]).toBeGreaterThan(page.indexOf('To decide'))
    expect(page).toContain('The drains along the eighth come first')
  })

  it('is read by everybody, and changed by managers alone', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const { id } = await improvementNamed(world, CARTS)
    expect(await pageAt(dana, `/improvements/${id}`)).not.toContain('Edit or decide')
    await post(dana, `/improvements/${id}/done`, { weDid: 'Two more.', doneOn: '2026-11-20' }).expect(403)
    for (const address of ['/improvements/new', `/improvements/${id}/edit`, `/improvements/${id}/mail`])
      await dana.get(address).expect(403)
  })

  it('shows an attendant no comment that is for managers, and not how many there are', async () => {
    const world = freshWorld()
    const { id } = await improvementNamed(world, CARTS)
    const mara = await world.as('manager')
    expect(await pageAt(mara, `/improvements/${id}`)).toContain('3 comments')
    const dana = await world.as('attendant')
    expect(await pageAt(dana, `/improvements/${id}`)).not.toMatch(/\d comments?|twenty minutes/u)
    const comment = await commentSaying(world, 'Waited for a cart twice')
    await post(mara, `/comments/${comment.id}/opening`).expect(303)
    const page = await pageAt(dana, `/improvements/${id}`)
    expect(page).toContain('1 comment')
    expect(page).toContain('Waited for a cart twice')
  })
})

describe('something to be made better', () => {
  it('begins with the comments that are ticked, and those of its theme', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const comment = await commentSaying(world, 'Could the terrace heaters')
    const noise = await improvementNamed(world, 'A grill to talk in')
    const address = `/improvements/new?theme=${noise.themeId}&comment-${comment.id}=yes`
    const form = fieldsOn(await pageAt(mara, address))
    expect(form).toMatchObject({ [`comment-${comment.id}`]: 'yes', allOfTheme: 'yes' })
    await post(mara, '/improvements', { ...form, title: 'Calm', youSaid: 'It is loud and cold.' }).expect(303)
    const { id } = await improvementNamed(world, 'Calm')
    const { undo } = await flashAfter(mara, '/improvements')
    const page = await pageAt(mara, `/improvements/${id}`)
    expect(page).toContain('Could the terrace heaters')
    expect(page).toContain('The music in the grill')
    await post(mara, undo).expect(303)
    expect(await pageAt(mara, '/improvements')).not.toContain('Calm')
  })

  it.each([
    [{ decision: 'do', ownerId: '' }, 'Please say who sees to it.'],
    [{ decision: 'not now', reason: '' }, 'Please say why not, in a sentence.'],
    [{ title: '' }, 'Please write what is to be better'],
  ])('wants what is decided whole: %j', async (more, sentence) => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const refused = await change(mara, await improvementNamed(world, 'A warm terrace'), {
      ...more,
      youSaid: 'It is cold out there.',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain('It is cold out there.')
  })

  it('is decided by one at a time', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const terrace = await improvementNamed(world, 'A warm terrace')
    const { id: ownerId } = await staffNamed(world.database.read, 'Luis Ortega')
    const form = fieldsOn(await pageAt(mara, `/improvements/${terrace.id}/edit`))
    await post(mara, `/improvements/${terrace.id}`, { ...form, decision: 'do', ownerId }).expect(303)
    const late = { ...form, decision: 'not now', reason: 'No money.' }
    const stale = await post(mara, `/improvements/${terrace.id}`, late).expect(409)
    expect(stale.text).toContain('A colleague saved this')
    expect(await pageAt(mara, `/improvements/${terrace.id}`)).toContain('Luis Ortega sees to it')
  })

  it('is told on Line-up for two weeks once it is done', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await improvementNamed(world, CARTS)
    const done = { weDid: 'Two more carts.', doneOn: '2026-11-21' }
    await post(mara, `/improvements/${id}/done`, { ...done, weDid: '' }).expect(422)
    await post(mara, `/improvements/${id}/done`, { ...done, doneOn: '2026-12-24' }).expect(422)
    await post(mara, `/improvements/${id}/done`, done).expect(303)
    const { undo } = await flashAfter(mara, '/improvements')
    expect(await pageAt(await world.as('attendant'), '/line-up')).toContain('Two more carts.')
    world.clock.moveBy(15 * 24 * 3_600_000)
    expect(await pageAt(await world.as('attendant'), '/line-up')).not.toContain('Two more carts.')
    await post(await world.as('manager'), undo).expect(303)
    expect((await improvementNamed(world, CARTS)).doneOn).toBeNull()
  })

  it('takes a comment on from its page, once, and lets it go again', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await improvementNamed(world, CARTS)
    const comment = await commentSaying(world, 'Could the terrace heaters')
    const add = () => post(mara, `/comments/${comment.id}/improvements`, { improvementId: id }).expect(303)
    await add()
    await add()
    expect(await pageAt(mara, `/comments/${comment.id}`)).toContain(CARTS)
    expect(await pageAt(mara, `/improvements/${id}`)).toContain('4 comments')
    await post(mara, `/improvements/${id}/comments/${comment.id}/removal`).expect(303)
    const { undo } = await flashAfter(mara, '/improvements')
    expect(await pageAt(mara, `/improvements/${id}`)).toContain('3 comments')
    await post(mara, undo).expect(303)
    expect(await pageAt(mara, `/improvements/${id}`)).toContain('4 comments')
  })
})
