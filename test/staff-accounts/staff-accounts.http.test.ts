import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { promises } from '../../db/schema/facts.ts'
import { visits } from '../../db/schema/visits.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

describe('the list of staff', () => {
  it('shows who works here, with their role and when they were last seen, and who has left', async () => {
    const world = freshWorld()
    await world.as('attendant')
    const page = await pageAt(await world.as('owner'), '/staff')
    expect(page).toMatch(/Dana Kim<\/a> <span>attendant/)
    expect(page).toContain('last seen today at 09:28')
    expect(page).toContain('Luis Ortega')
    expect(page).toContain('not seen yet')
    expect(page.indexOf('Have left')).toBeLessThan(page.indexOf('Priya Raman'))
  })
})

describe('a role', () => {
  it('changes what somebody may do, signs them out, and is on record', async () => {
    const world = freshWorld()
    const [owner, dana] = [await world.as('owner'), await world.as('attendant')]
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    await dana.get('/insights').expect(403)
    await post(owner, `/staff/${id}/role`, { role: 'manager' }).expect(303)
    expect((await flashAfter(owner, `/staff/${id}`)).text).toBe('Dana Kim is manager now.')
    await dana.get('/').expect(303)
    await (await world.as('attendant')).get('/insights').expect(200)
    expect(await recorded(world, id)).toContain('changed a role from attendant to manager')
  })

  it('of the last owner stays, and the last owner cannot be deactivated', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const { id } = await staffNamed(world.database.read, 'Otis Bell')
    const { text } = await post(owner, `/staff/${id}/role`, { role: 'manager' }).expect(422)
    expect(text).toContain('This is the only owner. Make somebody else an owner first.')
    await post(owner, `/staff/${id}/deactivation`).expect(422)
    await owner.get('/staff').expect(200)
  })

  it('of an owner can change while there is another', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const mara = await staffNamed(world.database.read, 'Mara Lindqvist')
    const otis = await staffNamed(world.database.read, 'Otis Bell')
    await post(owner, `/staff/${mara.id}/role`, { role: 'owner' }).expect(303)
    await post(owner, `/staff/${otis.id}/role`, { role: 'manager' }).expect(303)
    await owner.get('/staff').expect(303)
    await (await world.as('owner')).get('/staff').expect(403)
    await (await world.as('manager')).get('/staff').expect(200)
  })
})

describe('somebody who leaves', () => {
  it('is out at once, and what Dana promised and hosts becomes Luis’s', async () => {
    const world = freshWorld()
    const { database } = world
    const [owner, dana] = [await world.as('owner'), await world.as('attendant')]
    const [leaver, heir] = [
      await staffNamed(database.read, 'Dana Kim'),
      await staffNamed(database.read, 'Luis Ortega'),
    ]
    await post(dana, '/visits', {
      ...{ day: '2026-11-21', time: '16:30', who: 'Grant Hollis', hostId: leaver.id },
    }).expect(303)
    await promised(world, leaver.id, 'everyone')
    const before = await heldBy(world, leaver.id)
    const luisBefore = await heldBy(world, heir.id)
    expect(before).toEqual({ promises: 1, visits: 3 })
    const page = await pageAt(owner, `/staff/${leaver.id}`)
    expect(page).toContain('Somebody takes over')
    expect(fieldsOn(page)).toMatchObject({ heirId: '' })
    await post(owner, `/staff/${leaver.id}/deactivation`, { heirId: '' }).expect(422)
    await post(owner, `/staff/${leaver.id}/deactivation`, { heirId: heir.id }).expect(303)
    await dana.get('/').expect(303)
    await post(world.stranger(), '/sign-in', DANA).expect(422)
    expect(await heldBy(world, leaver.id)).toEqual({ promises: 0, visits: 0 })
    expect(await heldBy(world, heir.id)).toEqual({
      promises: luisBefore.promises + before.promises,
      visits: luisBefore.visits + before.visits,
    })
    expect(await recorded(world, leaver.id)).toContain('deactivated somebody')
  })

  it('keeps their name on what they noted, and can be brought back', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const heir = await staffNamed(world.database.read, 'Mara Lindqvist')
    await post(owner, `/staff/${id}/deactivation`, { heirId: heir.id }).expect(303)
    const { text, undo } = await flashAfter(owner, '/staff')
    expect(text).toBe('Dana Kim can no longer sign in.')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    expect(await pageAt(owner, `/customers/${ray.id}`)).toContain('Dana')
    await post(owner, undo).expect(303)
    await post(world.stranger(), '/sign-in', DANA).expect(303)
    expect(await recorded(world, id)).toContain('brought somebody back')
  })

  it('never leaves what is for managers to an attendant', async () => {
    const world = freshWorld()
    const { database } = world
    const mara = await staffNamed(database.read, 'Mara Lindqvist')
    await promised(world, mara.id, 'managers')
    const [owner, luis] = [await world.as('owner'), await staffNamed(database.read, 'Luis Ortega')]
    const { text } = await post(owner, `/staff/${mara.id}/deactivation`, { heirId: luis.id }).expect(422)
    expect(text).toContain('Some of the promises are for managers only')
    expect(text).toContain(`value="${luis.id}" selected`)
  })
})

describe('an owner', () => {
  it('signs somebody out everywhere', async () => {
    const world = freshWorld()
    const [owner, dana] = [await world.as('owner'), await world.as('attendant')]
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    expect(await pageAt(owner, `/staff/${id}`)).toContain('Signed in on 1 device.')
    await post(owner, `/staff/${id}/sessions/end`).expect(303)
    await dana.get('/').expect(303)
    expect(await recorded(world, id)).toContain('ended somebody’s sessions')
  })
})

type Id = Awaited<ReturnType<typeof staffNamed>>['id']

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }

/** Makes one open promise somebody's to keep. */
async function promised({ database }: World, ownerId: Id, audience: 'everyone' | 'managers'): Promise<void> {
  const open = and(isNull(promises.keptAt), isNull(promises.removedAt))
  const [some] = await database.read.select().from(promises).where(open)
  if (!some) throw new Error('Nobody has promised anything')
  await database.write((tx) => tx.update(promises).set({ ownerId, audience }).where(eq(promises.id, some.id)))
}

async function heldBy({ database, clock }: World, id: Id) {
  const open = and(eq(promises.ownerId, id), isNull(promises.keptAt), isNull(promises.removedAt))
  const hosted = await database.read.select().from(visits).where(eq(visits.hostId, id))
  return {
    promises: await database.read.$count(promises, open),
    visits: hosted.filter(({ startsAt, cancelledAt }) => startsAt > clock.now() && !cancelledAt).length,
  }
}

async function recorded({ database }: World, subjectId: string): Promise<string[]> {
  const rows = await database.read.select().from(auditEntries).where(eq(auditEntries.subjectId, subjectId))
  return rows.map(({ action }) => action)
}
