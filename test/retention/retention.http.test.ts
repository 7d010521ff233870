import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { notes } from '../../db/schema/notes.ts'
import { customers } from '../../db/schema/people.ts'
import { retentionRuns } from '../../db/schema/retention.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { goOnClearing } from '../../src/erasure/clear.ts'
import { forgetNightly } from '../../src/retention/jobs.ts'
import { filesHolding } from '../erasure/bytes.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, SECRET, type Browser, type World } from '../support/world.ts'

const WORD = 'zqxlighthouse'

describe('what is kept how long', () => {
  it('is shown with counts and names before it is turned on, and nothing is saved until then', async () => {
    const world = freshWorld()
    await noted(world, `Loves the ${WORD}`)
    world.clock.moveTo(new Date('2028-03-01T14:00:00Z'))
    const otis = await world.as('owner')
    const shown = await post(otis, '/retention', { ...(await form(otis)), notesMonths: '12' }).expect(200)
    expect(shown.text).toMatch(/\d+ notes/u)
    expect(shown.text).toMatch(/what is remembered about [A-Z][a-z]+ /u)
    expect(await form(otis)).toMatchObject({ notesMonths: '', textsDays: '90' })
    await turnOn(otis, { notesMonths: '12' })
    expect(await form(otis)).toMatchObject({ notesMonths: '12' })
  })

  it('shows again what is changed in between', async () => {
    const otis = await freshWorld().as('owner')
    const { text } = await post(otis, '/retention', { ...(await form(otis)), notesMonths: '12' }).expect(200)
    await post(otis, '/retention', { ...fieldsOn(text), notesMonths: '1' }).expect(200)
    expect(await form(otis)).toMatchObject({ notesMonths: '' })
  })

  it('forgets at night what is due and no more, with its last byte, and keeps only how much it was', async () => {
    const world = freshWorld()
    const { read } = world.database
    await noted(world, `Loves the ${WORD}`)
    const before = await read.$count(notes)
    await turnOn(await world.as('owner'), { notesMonths: '6' })
    await night(world, '2026-11-22T08:00:00Z')
    expect(filesHolding(world.folder, WORD).length).toBeGreaterThan(0)
    await night(world, '2028-03-01T08:00:00Z')
    expect(filesHolding(world.folder, WORD)).toEqual([])
    expect(await read.$count(notes)).toBe(0)
    const runs = await read.select().from(retentionRuns).orderBy(retentionRuns.startedAt)
    expect(runs.map(({ counts }) => counts.notes)).toEqual([expect.any(Number), expect.any(Number)])
    expect(runs.reduce((sum, { counts }) => sum + counts.notes, 0)).toBe(before)
    expect(await pageAt(await world.as('owner'), '/retention')).toMatch(/\d+ notes.* forgotten\./u)
  })

  it('forgets who was asked a survey and what they answered, and leaves what is younger', async () => {
    const world = freshWorld()
    const { read } = world.database
    const all = await read.$count(surveyInvitations)
    const otis = await world.as('owner')
    const shown = await post(otis, '/retention', { ...(await form(otis)), surveysMonths: '6' }).expect(200)
    expect(shown.text).toMatch(/\d+ surveys that somebody was asked/u)
    await turnOn(otis, { surveysMonths: '6' })
    await night(world, '2026-11-22T08:00:00Z')
    const left = await read.select({ day: surveyInvitations.day }).from(surveyInvitations)
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(all)
    expect(left.every(({ day }) => day >= '2026-05-22')).toBe(true)
    expect(await read.$count(surveyAnswers)).toBeGreaterThan(0)
  })

  it('runs once a night, from two in the morning of the place on', async () => {
    const world = freshWorld()
    for (const at of ['2026-11-22T06:50:00Z', '2026-11-22T07:10:00Z', '2026-11-22T20:00:00Z'])
      await night(world, at)
    // The demo’s first night before two is the night that the Saturday belongs to.
    expect(await world.database.read.$count(retentionRuns)).toBe(2)
  })

  it('puts whoever was long away on a list, and erases nobody who was not asked for', async () => {
    const world = freshWorld()
    await turnOn(await world.as('owner'), { reviewMonths: '12' })
    const all = await world.database.read.$count(customers)
    await night(world, '2028-03-01T08:00:00Z')
    expect(await world.database.read.$count(customers)).toBe(all)
    const page = await pageAt(await world.as('owner'), '/retention')
    expect(page).toContain('To be looked over')
    expect(page).toContain('Ray Alvarez')
  })

  it('keeps whoever somebody keeps off that list for a year, by whom and until when, and out of what goes by itself', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const otis = await world.as('owner')
    await turnOn(otis, { reviewMonths: '6' })
    world.clock.moveTo(new Date('2028-03-01T14:00:00Z'))
    const desk = await world.as('owner')
    expect(reviewOf(await pageAt(desk, '/retention'))).toContain('Ray Alvarez')
    await post(desk, `/customers/${id}/keeping`).expect(303)
    const page = await pageAt(desk, '/retention')
    expect(reviewOf(page)).not.toContain('Ray Alvarez')
    expect(page).toContain('until Thursday 1 March 2029')
    world.clock.moveTo(new Date('2029-03-01T14:00:00Z'))
    expect(reviewOf(await pageAt(await world.as('owner'), '/retention'))).not.toContain('Ray Alvarez')
    world.clock.moveTo(new Date('2029-03-02T14:00:00Z'))
    expect(reviewOf(await pageAt(await world.as('owner'), '/retention'))).toContain('Ray Alvarez')
  })

  it('asks about them again where that is taken back', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await turnOn(await world.as('owner'), { reviewMonths: '6' })
    world.clock.moveTo(new Date('2028-03-01T14:00:00Z'))
    const otis = await world.as('owner')
    await post(otis, `/customers/${id}/keeping`).expect(303)
    const { text, undo } = await flashAfter(otis, '/retention')
    expect(text).toBe('Ray is kept for now. In a year you are asked again.')
    await post(otis, undo).expect(303)
    expect(reviewOf(await pageAt(otis, '/retention'))).toContain('Ray Alvarez')
  })

  it('forgets visits with who came along and what came up, and still knows when somebody was last here', async () => {
    const world = freshWorld()
    const { read } = world.database
    const seen = await read.select({ at: customers.lastSeenAt }).from(customers)
    await turnOn(await world.as('owner'), { visitsMonths: '3' })
    await night(world, '2027-06-01T08:00:00Z')
    expect([await read.$count(visits), await read.$count(visitPeople)]).toEqual([0, 0])
    expect(await read.select({ at: customers.lastSeenAt }).from(customers)).toEqual(seen)
  })

  it('erases whoever was away so long that the owner said so', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await turnOn(await world.as('owner'), { reviewMonths: '6', eraseMonths: '12' })
    await night(world, '2027-08-01T08:00:00Z')
    expect(await world.database.read.$count(customers, eq(customers.id, id))).toBe(1)
    await night(world, '2028-03-01T08:00:00Z')
    expect(await world.database.read.$count(customers)).toBe(0)
    await goOnClearing({ ...world, dataFolder: world.folder })
    expect(filesHolding(world.folder, 'Ray Alvarez')).toEqual([])
  }, 120_000)

  it.each([
    ['notesMonths', 'soon', 'whole number of months'],
    ['textsDays', '400', '1 to 90 days'],
    ['eraseMonths', '12', 'list to look over first'],
  ])('refuses %s of %s with a sentence', async (name, value, sentence) => {
    const otis = await freshWorld().as('owner')
    const { text } = await post(otis, '/retention', { ...(await form(otis)), [name]: value }).expect(422)
    expect(text).toContain(sentence)
  })
})

function reviewOf(page: string): string {
  const [, review = ''] = /id="review">([\s\S]*?)<\/section>/u.exec(page) ?? []
  return review
}

async function noted(world: World, text: string): Promise<void> {
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  await post(await world.as('attendant'), `/people/${id}/notes`, { text }).expect(303)
}

async function form(otis: Browser): Promise<Record<string, string>> {
  return fieldsOn((await otis.get('/retention').expect(200)).text)
}

async function turnOn(otis: Browser, rules: Record<string, string>): Promise<void> {
  const { text } = await post(otis, '/retention', { ...(await form(otis)), ...rules }).expect(200)
  await post(otis, '/retention', fieldsOn(text)).expect(303)
}

async function night(world: World, at: string): Promise<void> {
  world.clock.moveTo(new Date(at))
  const site = { ...world, dataFolder: world.folder, baseUrl: 'http://127.0.0.1', secret: SECRET }
  await forgetNightly(site)
}
