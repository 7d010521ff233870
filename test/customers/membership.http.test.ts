import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { people } from '../../db/schema/people.ts'
import { flashAfter, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { words } from './filled.ts'

describe('somebody whom we know through a member', () => {
  it('becomes one and stays the same person, seen from both cards', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const { read } = world.database
    const elena = await personNamed(read, 'Elena Alvarez')
    const count = await read.$count(people)
    const became = await post(dana, `/people/${elena.id}/membership`).expect(303)
    expect(became.headers.location).toBe(`/customers/${elena.id}/edit`)
    expect(await read.$count(people)).toBe(count)
    expect(words((await dana.get(`/customers/${elena.id}`).expect(200)).text)).toContain('Ray husband')
    const ray = await memberNamed(read, 'Ray Alvarez')
    expect((await dana.get(`/customers/${ray.id}`)).text).toContain(`href="/customers/${elena.id}"`)
    expect((await dana.get('/find?q=Elena')).text).toContain(`/customers/${elena.id}`)
  })

  it('becomes one once, and never where they are a pet', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const already = await post(dana, `/people/${ray.id}/membership`).expect(303)
    expect((await flashAfter(dana, `/customers/${ray.id}`)).text).toBe('Ray is a member already.')
    expect(already.headers.location).toBe(`/people/${ray.id}`)
    const biscuit = await personNamed(world.database.read, 'Biscuit')
    await post(dana, `/people/${biscuit.id}/membership`).expect(303)
    expect((await flashAfter(dana, '/customers')).text).toBe('Biscuit is a pet, and stays one.')
    await post(dana, '/people/0197f3a0-0000-7000-8000-000000000000/membership').expect(404)
  })
})

describe('archiving a member', () => {
  it('takes them off the list, can be undone, and is in the audit', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    const gone = await post(mara, `/customers/${id}/archival`).expect(303)
    const flash = await flashAfter(mara, gone.headers.location ?? '')
    expect(flash).toEqual({ text: 'Tom is archived.', undo: `/customers/${id}/archival/undo` })
    expect((await mara.get('/customers')).text).not.toContain('Tom Brandt')
    await post(mara, flash.undo).expect(303)
    expect((await mara.get('/customers')).text).toContain('Tom Brandt')
    const deeds = (await world.database.read.select().from(auditEntries)).map(({ action }) => action)
    expect(deeds.slice(-2)).toEqual(['archived a customer', 'brought a customer back'])
  })

  it('leaves a card that says so, with the way back for a manager only', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    await post(mara, `/customers/${id}/archival`).expect(303)
    const card = (await mara.get(`/customers/${id}`).expect(200)).text
    expect(words(card)).toContain('Tom is archived: not in the lists, and found last. Bring back')
    expect(card).not.toContain('Add a visit')
    const dana = await world.as('attendant')
    expect((await dana.get(`/customers/${id}`).expect(200)).text).not.toContain('Bring back')
  })

  it('is for managers, and only for who is there', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const mara = await world.as('manager')
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    await post(dana, `/customers/${id}/archival`).expect(403)
    expect((await dana.get(`/customers/${id}/edit`)).text).not.toContain('Archive Tom')
    expect((await mara.get(`/customers/${id}/edit`)).text).toContain('Archive Tom')
    const sofia = await personNamed(world.database.read, 'Sofia Alvarez')
    await post(mara, `/customers/${sofia.id}/archival`).expect(404)
    await post(mara, `/customers/${id}/archival`).expect(303)
    const again = await post(mara, `/customers/${id}/archival`).expect(303)
    expect((await flashAfter(mara, again.headers.location ?? '')).undo).toBe('')
  })
})
