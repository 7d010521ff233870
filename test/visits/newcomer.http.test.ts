import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { customers, people } from '../../db/schema/people.ts'
import { visits } from '../../db/schema/visits.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const FORM = '/visits/new?newcomer=Zebulon+Pike'

/** What the form would send as it opens: the choice of somebody new is made. */
async function opened(browser: Browser): Promise<Record<string, string>> {
  const page = await pageAt(browser, FORM)
  expect(page).toMatch(/value="new" checked/u)
  return { ...fieldsOn(page), whoId: 'new', here: 'yes' }
}

async function countOf({ database }: World, name: string): Promise<number> {
  return database.read.$count(people, eq(people.name, name))
}

describe('a visit of somebody whom nobody knows yet', () => {
  it('is offered where nobody is found, also to an attendant', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/find?q=zebulon+pike').set('X-Fragment', 'results').expect(200)
    expect(text.replace(/\s+/gu, ' ')).toContain('Add a visit for Zebulon Pike')
    expect(text).toContain(`href="${FORM}"`)
  })

  it('adds them and notes that they are here, in one', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, '/visits', await opened(dana)).expect(303)
    const { text } = await flashAfter(dana, '/')
    expect(text).toBe('Zebulon Pike is here. Added as a new member.')
    const { id, lastSeenAt } = await memberNamed(world.database.read, 'Zebulon Pike')
    expect(lastSeenAt).toEqual(world.clock.now())
    expect(await pageAt(dana, `/customers/${id}`)).toContain('Here since')
    expect(await pageAt(dana, '/find?q=zebulon')).toContain('Here now')
  })

  it('holds where the name is mended on the form, and asks where it turns out to be somebody known', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const form = await opened(dana)
    await post(dana, '/visits', { ...form, who: 'Zebulon Pyke' }).expect(303)
    expect(await countOf(world, 'Zebulon Pyke')).toBe(1)
    const { text } = await post(dana, '/visits', { ...form, who: 'Garcia' }).expect(422)
    expect(text).toContain('people could be “Garcia”. Please choose.')
    expect(await countOf(world, 'Garcia')).toBe(0)
  })

  it('may be of the same name as somebody known, where that is chosen', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const form = { ...(await opened(dana)), who: 'Maria Garcia', whoAsked: 'Maria Garcia' }
    const before = await countOf(world, 'Maria Garcia')
    await post(dana, '/visits', form).expect(303)
    expect(await countOf(world, 'Maria Garcia')).toBe(before + 1)
  })

  it('is taken back as a whole: the visit, and the person', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const before = await world.database.read.$count(visits)
    await post(dana, '/visits', await opened(dana)).expect(303)
    const { id } = await memberNamed(world.database.read, 'Zebulon Pike')
    const { undo } = await flashAfter(dana, '/')
    await dana.get(`/customers/${id}`).expect(200)
    await post(dana, undo).expect(303)
    expect(await countOf(world, 'Zebulon Pike')).toBe(0)
    expect(await world.database.read.$count(customers, eq(customers.id, id))).toBe(0)
    expect(await world.database.read.$count(visits)).toBe(before)
    expect(await pageAt(dana, '/find?q=zebulon')).toContain('Nobody is found by')
    expect(await pageAt(dana, '/find')).not.toContain('Zebulon')
  })

  it('stays once anything was noted about them', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, '/visits', await opened(dana)).expect(303)
    const { undo } = await flashAfter(dana, '/')
    const { id } = await memberNamed(world.database.read, 'Zebulon Pike')
    await post(dana, `/people/${id}/notes`, { text: 'Asked about the caves.', version: '0' }).expect(303)
    await post(dana, undo).expect(303)
    expect((await flashAfter(dana, '/')).text).toBe('They stay: something has been noted about them since.')
    expect(await countOf(world, 'Zebulon Pike')).toBe(1)
    expect(await pageAt(dana, '/find?q=zebulon')).toContain('Here now')
  })

  it('never takes back somebody who was known before', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, '/visits', { who: '2214', day: '2026-11-21', time: '18:00' }).expect(303)
    const { undo } = await flashAfter(dana, '/')
    await post(dana, undo.replace('planning', 'newcomer')).expect(303)
    expect(await countOf(world, 'Ray Alvarez')).toBe(1)
  })
})
