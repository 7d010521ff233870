import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../db/schema/outbox.ts'
import { staff } from '../../db/schema/staff.ts'
import { queuePacks } from '../../src/weekly-pack/jobs.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { delivered } from '../support/delivered.ts'
import { freshWorld, type World } from '../support/world.ts'
import { writeDown } from '../comments/given.ts'

describe('the weekly pack', () => {
  it('tells the team on Monday what members said, without their names, once', async () => {
    const { world } = await onMondays()
    world.clock.moveTo(new Date('2026-11-23T12:58:00Z'))
    await queuePacks(world)
    expect(await delivered(world)).toEqual([])
    world.clock.moveTo(new Date('2026-11-23T13:01:00Z'))
    await queuePacks(world)
    const [mail, ...others] = await delivered(world)
    expect(others).toEqual([])
    expect(mail?.to.name).toBe('Mara Lindqvist')
    expect(mail?.letter.subject).toBe('What they said, 16 Nov to 22 Nov')
    const { text = '', html = '' } = mail?.letter ?? {}
    expect(text).toContain('5 comments: 3 complain. Usually')
    expect(text.indexOf('* Waiting: 2 comments, 2 complain.')).toBeGreaterThan(0)
    expect(text).toContain('“someone and I waited thirty minutes for lunch.” (Complaint)')
    for (const said of [text, html]) expect(said).not.toMatch(/Walter|Kowalczyk|Dolores|Pierre/u)
    await queuePacks(world)
    expect(await delivered(world)).toEqual([])
  })

  it('comes once a week, also where the night has an hour twice or none', async () => {
    const { world } = await onMondays({ weekday: '0', at: '01:30' })
    for (const at of ['2027-03-13T12:00:00Z', '2027-11-06T12:00:00Z']) {
      const before = await packsIn(world)
      world.clock.moveTo(new Date(at))
      for (let quarter = 0; quarter < 4 * 48; quarter += 1) {
        await queuePacks(world)
        world.clock.moveBy(15 * 60_000)
      }
      expect(await packsIn(world)).toBe(before + 1)
    }
  })

  it('goes to nobody who has left, is an attendant now, or was taken off; and not while it is off', async () => {
    const { world, otis } = await onMondays()
    const { id } = await staffNamed(world.database.read, 'Mara Lindqvist')
    await queueOn(world, '2026-11-22T20:00:00Z')
    await world.database.write((tx) => tx.update(staff).set({ role: 'attendant' }).where(eq(staff.id, id)))
    world.clock.moveTo(new Date('2026-11-23T13:01:00Z'))
    expect(await delivered(world)).toEqual([])
    await world.database.write((tx) => tx.update(staff).set({ role: 'manager' }).where(eq(staff.id, id)))
    await save(await world.as('owner'), { isOn: '' })
    await queueOn(world, '2026-11-29T20:00:00Z')
    world.clock.moveTo(new Date('2026-11-30T13:01:00Z'))
    expect(await delivered(world)).toEqual([])
    expect(otis).toBeDefined()
  })

  it('is read by managers at any time, and sent by the owner’s word alone', async () => {
    const { world } = await onMondays()
    const mara = await world.as('manager')
    const page = await pageAt(mara, '/weekly-pack')
    expect(page).toContain('It goes out every Monday at 08:00 to 1 person.')
    expect(page).toContain('without a theme yet.')
    await mara.get('/settings/weekly-pack').expect(403)
    await (await world.as('attendant')).get('/weekly-pack').expect(403)
  })

  it('keeps what was chosen where it cannot be saved, and is chosen by one at a time', async () => {
    const { otis } = await onMondays()
    const form = fieldsOn(await pageAt(otis, '/settings/weekly-pack'))
    const refused = await post(otis, '/settings/weekly-pack', { ...form, at: 'noonish' }).expect(422)
    expect(refused.text).toContain('Please give a time')
    expect(refused.text).toContain('noonish')
    await post(otis, '/settings/weekly-pack', form).expect(303)
    await post(otis, '/settings/weekly-pack', form).expect(409)
  })
})

/** The pack goes to Mara, and this week two more members waited. */
async function onMondays(more: Record<string, string> = {}) {
  const world = freshWorld()
  const otis = await world.as('owner')
  const { id } = await staffNamed(world.database.read, 'Mara Lindqvist')
  await save(otis, { isOn: 'yes', weekday: '1', at: '08:00', [`reader-${id}`]: 'yes', ...more })
  const walter = await memberNamed(world.database.read, 'Walter Kowalczyk')
  const said = { customerId: walter.id, tone: 'complaint' }
  await writeDown(otis, { ...said, words: 'Dolores and I waited thirty minutes for lunch.' })
  await writeDown(otis, { ...said, words: 'We waited for the bill too.' })
  for (const words of ['thirty', 'for+the+bill']) {
    const page = await pageAt(otis, `/comments?q=${words}`)
    const beside = page.slice(page.indexOf('→ <strong>Waiting</strong>'))
    await post(otis, (/action="([^"]+\/addition)/u.exec(beside)?.[1] ?? '').replaceAll('&amp;', '&'))
  }
  return { world, otis }
}

async function save(otis: Parameters<typeof post>[0], more: Record<string, string>) {
  const form = { ...fieldsOn(await pageAt(otis, '/settings/weekly-pack')), ...more }
  if (form.isOn === '') delete form.isOn
  await post(otis, '/settings/weekly-pack', form).expect(303)
}

async function queueOn(world: World, at: string): Promise<void> {
  world.clock.moveTo(new Date(at))
  await queuePacks(world)
}

function packsIn({ database }: World): Promise<number> {
  return database.read.$count(outbox, eq(outbox.kind, 'weekly pack'))
}
