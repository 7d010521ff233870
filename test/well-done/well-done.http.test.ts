import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { wellDones } from '../../db/schema/well-done.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { delivered } from '../support/delivered.ts'
import { freshWorld, type World } from '../support/world.ts'

const MOMENT = 'Found the lost glasses before lunch'

describe('well done', () => {
  it('is said from a card with a tap on whoever is on duty, once the customer has come', async () => {
    const { world, ray, luis } = await atRays()
    const dana = await world.as('attendant')
    const card = () => pageAt(dana, `/customers/${ray.id}`)
    expect(await card()).not.toContain('A tap thanks them')
    const arrival = /action="(\/visits\/[\w-]+\/arrival)"/u.exec(await card())?.[1] ?? ''
    await post(dana, arrival).expect(303)
    const shown = await card()
    expect(namesToTap(shown)).toEqual(['Luis Ortega'])
    const tap = { moment: fieldsOn(shown).moment ?? '', toId: luis.id }
    expect(tap.moment).toBe('A visit on Saturday at 09:28')
    await post(dana, `/customers/${ray.id}/well-done`, tap).expect(303)
    await post(dana, `/customers/${ray.id}/well-done`, tap).expect(303)
    const { undo } = await flashAfter(dana, '/well-done')
    const said = and(eq(wellDones.personId, ray.id), eq(wellDones.toId, luis.id))
    expect(await world.database.read.$count(wellDones, said)).toBe(1)
    expect(namesToTap(await card())).toEqual([])
    expect(await card()).toContain('Luis Ortega is thanked: add words')
    expect((await post(dana, undo).expect(303)).headers.location).toBe(`/customers/${ray.id}`)
    expect(namesToTap(await card())).toEqual(['Luis Ortega'])
  })

  it('is worded later by whoever said it, and by nobody else', async () => {
    const { world, ray, luis } = await atRays()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await post(dana, `/customers/${ray.id}/well-done`, { toId: luis.id }).expect(303)
    const words = /href="(\/well-done\/[\w-]+\/words)"/u.exec(await pageAt(dana, '/well-done'))?.[1] ?? ''
    await mara.get(words).expect(404)
    await post(mara, words, { moment: MOMENT }).expect(404)
    await post(dana, words, { moment: '' }).expect(422)
    await post(dana, words, { moment: MOMENT }).expect(303)
    world.clock.moveBy(2 * 60_000)
    expect((await delivered(world))[0]?.letter.text).toContain(MOMENT)
  })

  it('names the customer nowhere else', async () => {
    const { world, ray, luis } = await atRays()
    const mara = await world.as('manager')
    expect(await pageAt(mara, `/customers/${ray.id}`)).toContain(`/customers/${ray.id}/well-done`)
    await post(mara, `/customers/${ray.id}/well-done`, { toId: luis.id }).expect(303)
    const page = await pageAt(await world.as('attendant'), '/well-done')
    expect(page).toContain('Luis Ortega')
    expect(page).toContain('Mara Lindqvist says thanks, today')
    expect(page).not.toContain('Alvarez')
  })

  it('reaches the one thanked by mail, without the customer', async () => {
    const { world, ray, luis } = await atRays()
    await post(await world.as('attendant'), `/customers/${ray.id}/well-done`, {
      toId: luis.id,
      moment: MOMENT,
    })
    world.clock.moveBy(2 * 60_000)
    const [mail, ...others] = await delivered(world)
    expect(others).toEqual([])
    expect(mail?.to.name).toBe('Luis Ortega')
    expect(mail?.letter.subject).toBe('Well done, says Dana Kim')
    expect(mail?.letter.text).toContain(MOMENT)
    expect(mail?.letter.text).not.toContain('Alvarez')
  })

  it('is taken back with its mail, and by nobody else', async () => {
    const { world, ray, luis } = await atRays()
    const dana = await world.as('attendant')
    await post(dana, `/customers/${ray.id}/well-done`, { toId: luis.id, moment: MOMENT }).expect(303)
    const { undo } = await flashAfter(dana, `/customers/${ray.id}`)
    await post(await world.as('manager'), undo).expect(404)
    await post(dana, undo).expect(303)
    world.clock.moveBy(5 * 60_000)
    expect(await delivered(world)).toEqual([])
    expect(await pageAt(dana, '/well-done')).not.toContain(MOMENT)
  })

  it('is nothing that one says to oneself, and what was typed stays', async () => {
    const { world, ray } = await atRays()
    const dana = await world.as('attendant')
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const refused = await post(dana, `/customers/${ray.id}/well-done`, { toId: id, moment: MOMENT }).expect(
      422,
    )
    expect(refused.text).toContain('Please choose a colleague who works here.')
    expect(refused.text).toContain(MOMENT)
  })

  it('stands on Line-up for a week', async () => {
    const { world, ray, luis } = await atRays()
    const dana = await world.as('attendant')
    await post(dana, `/customers/${ray.id}/well-done`, { toId: luis.id, moment: MOMENT })
    expect(await pageAt(dana, '/line-up')).toContain(`Luis Ortega: ${MOMENT}. Thanks, says Dana Kim.`)
    world.clock.moveBy(8 * 24 * 3_600_000)
    expect(await pageAt(await world.as('attendant'), '/line-up')).not.toContain(MOMENT)
  })

  it('is given a reward by managers, who can take it away', async () => {
    const { world, ray, luis } = await atRays()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await post(dana, `/customers/${ray.id}/well-done`, { toId: luis.id, moment: MOMENT })
    const action = /action="([^"]+\/reward)"/u.exec(await pageAt(mara, '/well-done'))?.[1] ?? ''
    await post(dana, action, { reward: 'Saturday off' }).expect(403)
    await post(mara, action, { reward: '' }).expect(422)
    await post(mara, action, { reward: 'Saturday off' }).expect(303)
    expect(await pageAt(dana, '/well-done')).toContain('Saturday off')
    const { undo } = await flashAfter(mara, '/well-done')
    await post(mara, undo).expect(303)
    expect(await pageAt(dana, '/well-done')).not.toContain('Saturday off')
  })
})

/** The colleagues whom a card has a button for. */
function namesToTap(card: string): string[] {
  return [...card.matchAll(/name="toId" value="[\w-]+">([^<]+)</gu)].map(([, name = '']) => name)
}

async function atRays(): Promise<{
  world: World
  ray: Awaited<ReturnType<typeof memberNamed>>
  luis: Awaited<ReturnType<typeof staffNamed>>
}> {
  const world = freshWorld()
  const { read } = world.database
  return { world, ray: await memberNamed(read, 'Ray Alvarez'), luis: await staffNamed(read, 'Luis Ortega') }
}
