import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { occasions } from '../../../db/schema/facts.ts'
import { customers, people, relationships } from '../../../db/schema/people.ts'
import { words } from '../../customers/filled.ts'
import { memberNamed, personNamed } from '../../support/cast.ts'
import { freshWorld, type World } from '../../support/world.ts'

type Person = Partial<typeof people.$inferInsert>

const MONDAY: Person = { birthYear: 1956, birthMonth: 11, birthDay: 23 }

describe('Today', () => {
  it('names those who have an occasion this week, also where they don’t come', async () => {
    const { panel } = await afterNoOnesBut({ 'Pamela Sterling': MONDAY })
    expect(panel).toContain('Mon 23 · Pamela Sterling turns 70')
  })

  it('says when they come, and names them before everybody else', async () => {
    const world = freshWorld()
    await quieten(world)
    await born(world, 'Pamela Sterling', { ...MONDAY, birthDay: 22 })
    await born(world, 'Surya', MONDAY)
    const panel = await othersOn(world)
    expect(panel).toMatch(/Mon 23 · Surya turns 70 · comes on Tuesday .*Sun 22 · Pamela Sterling turns 70/u)
  })

  it.each<[string, Person]>([
    ['has died', { deceasedOn: '2026-11-01' as never }],
    ['is in a sensitive time', { sensitiveUntil: '2026-12-01' as never }],
    ['has a birthday of which the day is unknown', { birthDay: null }],
    ['had it yesterday', { birthDay: 20 }],
    ['has it in a week', { birthDay: 28 }],
  ])('is silent about somebody who %s', async (_, state) => {
    expect((await afterNoOnesBut({ 'Pamela Sterling': { ...MONDAY, ...state } })).panel).toBe('')
  })

  it('says no age where it is private, and none that is unknown', async () => {
    const hidden = await afterNoOnesBut({ 'Pamela Sterling': { ...MONDAY, ageIsPrivate: true } })
    expect(hidden.panel).toContain('Pamela Sterling ’s birthday')
    const unknown = await afterNoOnesBut({ 'Pamela Sterling': { ...MONDAY, birthYear: null } })
    expect(unknown.panel).toContain('Pamela Sterling ’s birthday')
  })

  it('is silent about whoever was archived', async () => {
    const world = freshWorld()
    await quieten(world)
    await born(world, 'Pamela Sterling', MONDAY)
    const { id } = await memberNamed(world.database.read, 'Pamela Sterling')
    await (await world.as('manager')).post(`/customers/${id}/archival`).expect(303)
    expect(await othersOn(world)).toBe('')
  })

  it('names a relative with the family, and nothing of a tie that only managers may know of', async () => {
    const world = freshWorld()
    await quieten(world)
    const { id } = await memberNamed(world.database.read, 'Pamela Sterling')
    const add = async (name: string, audience: string) => {
      const form = {
        name,
        kind: 'child',
        birthdayDay: '23',
        birthdayMonth: '11',
        birthdayYear: '2010',
        audience,
      }
      await (
        await world.as('manager')
      )
        .post(`/people/${id}/relationships`)
        .type('form')
        .send(form)
        .expect(303)
    }
    await add('Iris Sterling', 'everyone')
    await add('Felix Sterling', 'managers')
    expect(await othersOn(world)).toContain('Mon 23 · Sterling — Iris turns 16')
    expect(await othersOn(world)).not.toContain('Felix')
  })

  it('names a few, and leads to all of them', async () => {
    const world = freshWorld()
    await world.database.write(async (tx) => {
      await tx.update(people).set({ ...MONDAY, birthDay: 24 })
      const members = tx.select({ id: customers.id }).from(customers)
      await tx.update(people).set(MONDAY).where(inArray(people.id, members))
    })
    const dana = await world.as('attendant')
    const panel = othersIn((await dana.get('/')).text)
    expect(panel.match(/(?:Mon|Tue) \d+ ·/gu)).toHaveLength(5)
    const more = Number(/and (?:at least )?(\d+) more/u.exec(panel)?.[1])
    expect(more).toBeGreaterThan(10)
    const first = words((await dana.get('/this-week')).text)
    expect(first).toContain('Monday 23 November')
    expect(first).toMatch(/1 to 50 of \d+/u)
    expect(words((await dana.get('/this-week?page=2')).text)).toContain('Tuesday 24 November')
  })
})

describe('the page of a week', () => {
  it('goes day by day, with whose it is and when they come', async () => {
    const world = freshWorld()
    await quieten(world)
    await born(world, 'Pamela Sterling', { ...MONDAY, birthDay: 24 })
    await born(world, 'Surya', MONDAY)
    const page = words((await (await world.as('attendant')).get('/this-week')).text)
    expect(page).toMatch(/Monday 23 November .*Surya turns 70 .*comes on Tuesday .*Tuesday 24 November/u)
  })

  it('says what to do where nothing comes round, and takes no day that is none', async () => {
    const world = freshWorld()
    await quieten(world)
    const dana = await world.as('attendant')
    expect(words((await dana.get('/this-week?day=2027-09-01')).text)).toContain('Nothing comes round')
    expect(words((await dana.get('/this-week?day=yesterday&page=-3')).text)).toContain('This week')
  })
})

async function afterNoOnesBut(births: Record<string, Person>) {
  const world = freshWorld()
  await quieten(world)
  for (const [name, birth] of Object.entries(births)) await born(world, name, birth)
  return { panel: await othersOn(world) }
}

/** Nobody has anything to celebrate this week. */
async function quieten({ database }: World): Promise<void> {
  await database.write(async (tx) => {
    await tx.update(people).set({ birthYear: null, birthMonth: null, birthDay: null })
    await tx.update(customers).set({ sinceMonth: null, sinceDay: null })
    await tx.update(relationships).set({ sinceMonth: null, sinceDay: null })
    await tx.update(occasions).set({ month: 3, day: 1 })
  })
}

async function born({ database }: World, name: string, birth: Person): Promise<void> {
  const { id } = await personNamed(database.read, name)
  await database.write((tx) => tx.update(people).set(birth).where(eq(people.id, id)))
}

async function othersOn(world: World): Promise<string> {
  return othersIn((await (await world.as('attendant')).get('/')).text)
}

/** The panel of those who don't come, as it reads. */
function othersIn(page: string): string {
  const panel = /<section[^>]*aria-labelledby="others-title"[\s\S]*?<\/section>/u.exec(page)?.[0] ?? ''
  return words(panel).trim()
}
