import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { customers } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { newId } from '../../src/lib/id.ts'
import { twoQuestionsOf } from '../../src/surveys/queries.ts'
import { pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'

/** So many of a tier were asked at noon of a day, and gave these scores; the others did not answer. */
interface Asked {
  on: string
  tier: string
  scores: number[]
  silent?: number
}

/** The house, with nobody asked but these. */
async function worldWith(...all: Asked[]) {
  const world = freshWorld()
  await world.database.write((tx) => tx.update(surveyInvitations).set({ status: 'withdrawn' }))
  for (const asked of all) await ask(world.database, asked)
  return { world, mara: await world.as('manager') }
}

async function ask(database: Database, { on, tier, scores, silent = 0 }: Asked): Promise<void> {
  const at = new Date(`${on}T17:00:00Z`)
  const survey = await twoQuestionsOf(database.read)
  const [place] = await database.read.select({ id: places.id }).from(places)
  const [customer] = await database.read
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.tier, tier))
  if (!survey || !place || !customer) return expect.fail('There is nobody to ask')
  await database.write(async (tx) => {
    for (const score of [...scores, ...Array.from({ length: silent }, () => null)]) {
      const id = newId<'SurveyInvitation'>(at)
      await tx.insert(surveyInvitations).values({
        ...{
          id,
          surveyId: survey.id,
          versionId: survey.latest.id,
          customerId: customer.id,
          placeId: place.id,
        },
        ...{ day: on as never, language: 'en', status: score === null ? 'sent' : 'answered' },
        ...{ dueAt: at, queuedAt: at, sentAt: at, createdAt: at, answeredAt: score === null ? null : at },
        closesAt: new Date(at.getTime() + 21 * 86_400_000),
      })
      if (score === null) continue
      await tx.insert(surveyAnswers).values({
        ...{ id: newId<'SurveyAnswer'>(at), invitationId: id, questionKey: 'score', number: score },
        ...{ audience: 'managers', answeredAt: at, changedAt: at },
      })
    }
  })
}

/** The rows of the table of a group: the period, and what it says of it. */
function rowsOf(page: string, group: string): string[] {
  const panel = page.split(`>${group}</h2>`)[1]?.split('</section>')[0] ?? ''
  return [...panel.matchAll(/<th scope="row">([^<]+)<\/th>([\s\S]*?)<\/tr>/gu)].map(
    ([, period = '', cells = '']) =>
      [period, ...[...cells.matchAll(/<td[^>]*>([^<]*)</gu)].map(([, text]) => text)].join(' | '),
  )
}

const GOLD = { tier: 'Gold', scores: [10, 10, 9, 9, 8, 3], silent: 6 }

describe('Voice', () => {
  it('tells the score of a month, with its margin, who answered and how many said 9 or 10', async () => {
    const { mara } = await worldWith({ on: '2026-09-10', ...GOLD })
    const page = await pageAt(mara, '/voice')
    expect(rowsOf(page, 'Everyone')).toEqual(['September 2026 | 50 | ± 51 | 67% | 6 of 12 | 50%'])
    expect(page).toContain('September 2026: 6 of 12 answered, and 67% said 9 or 10.')
    expect(page).toMatch(/<desc[^>]*>September 2026: 50 ± 51</u)
  })

  it('tells a quarter, a year back or three, and the address says which, so that Back works', async () => {
    const { mara } = await worldWith(
      { on: '2024-02-10', ...GOLD },
      { on: '2026-07-10', ...GOLD },
      { on: '2026-09-10', ...GOLD },
    )
    expect(rowsOf(await pageAt(mara, '/voice?step=quarters'), 'Everyone')).toEqual([
      'July to September 2026 | 50 | ± 39 | 67% | 12 of 24 | 50%',
    ])
    expect(rowsOf(await pageAt(mara, '/voice?step=quarters&years=3'), 'Everyone')).toHaveLength(2)
    const page = await pageAt(mara, '/voice?by=tier&step=quarters&years=3')
    expect(page).toContain('<option value="quarters" selected>')
    expect(page).toContain('href="/voice?by=team&amp;step=quarters&amp;years=3"')
  })

  it('tells no group of fewer than five, nor the larger one that would give it away', async () => {
    const { mara } = await worldWith(
      { on: '2026-09-10', ...GOLD },
      { on: '2026-09-11', tier: 'Social', scores: [9, 9] },
      { on: '2026-09-12', tier: 'Platinum', scores: [1, 1, 1, 1, 1, 1, 1] },
    )
    const page = await pageAt(mara, '/voice?by=tier')
    expect(rowsOf(page, 'Platinum')).toEqual(['September 2026 | −100 | ± 37 | 0% | 7 of 7 | 100%'])
    for (const group of ['Gold', 'Social'])
      expect(rowsOf(page, group)).toEqual(['September 2026 | Too few to tell'])
    expect(rowsOf(await pageAt(mara, '/voice'), 'Everyone')[0]).toContain('15 of 21')
  })

  it('tells no month in which somebody can still answer', async () => {
    const { mara } = await worldWith({ on: '2026-10-31', ...GOLD }, { on: '2026-11-03', ...GOLD })
    expect(rowsOf(await pageAt(mara, '/voice'), 'Everyone')).toEqual(['October 2026 | Can still be answered'])
  })

  it('says so where nobody was asked', async () => {
    const { mara } = await worldWith()
    expect(await pageAt(mara, '/voice')).toContain('Nobody was asked in that time')
  })

  it('is handed out as CSV, with every view in it and nothing that is not told, and that is on record', async () => {
    const { world, mara } = await worldWith(
      { on: '2026-09-10', ...GOLD },
      { on: '2026-09-11', tier: 'Social', scores: [9, 9, 9, 9] },
    )
    const { text } = await post(mara, '/voice/file', {}).expect(200).expect('Content-Type', /csv/u)
    const lines = text.split('\r\n')
    expect(lines).toContain('Everyone,Everyone,2026-09-01,2026-09-30,70.0,39.1,8,1,1,10,16,,,,')
    expect(lines.filter((line) => line.startsWith('By tier,Social'))).toEqual([
      'By tier,Social,2026-09-01,2026-09-30,,,,,,,,Too few to tell,,,',
      'By tier,Social,2026-07-01,2026-09-30,,,,,,,,Too few to tell,,,',
    ])
    const entries = await world.database.read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.kind, 'took out'))
    expect(entries.map(({ action }) => action)).toEqual(['took out the voice as CSV'])
  })

  it('runs no formula where a tier is called like one', async () => {
    const { world, mara } = await worldWith({ on: '2026-09-10', ...GOLD })
    await world.database.write((tx) => tx.update(customers).set({ tier: '=1+1' }))
    const { text } = await post(mara, '/voice/file', {})
    expect(text).toContain("By tier,'=1+1,")
  })

  it('is for managers', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await dana.get('/voice').expect(403)
    await post(dana, '/voice/file', {}).expect(403)
  })
})
