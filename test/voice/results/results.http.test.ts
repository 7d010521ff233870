import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../../db/schema/audit.ts'
import { pageAt, post } from '../../support/browsing.ts'
import { surveyedWorld, type Given } from './given.ts'

/** What the page says of a question: how many answered, and the rows of its table. */
function resultOf(page: string, question: string): string[] {
  const result = page.split(`>${question}</h3>`)[1]?.split('</article>')[0] ?? ''
  const answered = /<p class="voice-note">([^<]*)</u.exec(result)?.[1] ?? ''
  const rows = [...result.matchAll(/<th scope="row">([^<]+)<\/th>([\s\S]*?)<\/tr>/gu)].map(
    ([, label = '', cells = '']) =>
      [label, ...[...cells.matchAll(/<td[^>]*>([^<]*)</gu)].map(([, text]) => text)].join(' | '),
  )
  return [answered.split(' · ')[1] ?? '', ...rows]
}

const PLEASED: Given = { right: ['yes'], bill: ['excellent'], why: ['near', 'other'], score: 10 }
const BILLED: Given = { ...PLEASED, bill: ['poor'], score: 3, better: 'The bill.' }
const NOT_BILLED: Given = { ...PLEASED, bill: ['n/a'], why: ['near'] }
const WRONG: Given = { ...PLEASED, right: ['no'], mended: ['fair'] }
const SEPTEMBER = { on: '2026-09-10', all: [PLEASED, PLEASED, PLEASED, BILLED, BILLED, NOT_BILLED] }

describe('what came of a survey', () => {
  it('is told question by question, with what does not apply apart from the shares', async () => {
    const { mara, id } = await surveyedWorld(SEPTEMBER)
    const page = await pageAt(mara, `/voice/surveys/${id}`)
    expect(resultOf(page, 'How the bill was explained')).toEqual([
      '5 of 6 answered, asked in September 2026. To 1 it does not apply.',
      ...['Excellent | 3 | 60%', 'Very good | 0 | 0%', 'Good | 0 | 0%', 'Fair | 0 | 0%', 'Poor | 2 | 40%'],
      'Does not apply | 1 | ',
    ])
    expect(resultOf(page, '=Why us?').slice(1)).toEqual([
      ...['Close by | 6 | 100%', 'Been before | 0 | 0%', 'Something else | 5 | 83%'],
    ])
    expect(resultOf(page, 'Would you recommend us?')).toContain('10 | 4 | 67%')
    expect(page).toContain('Recommend score <strong>33 ± 58</strong>')
    expect(page).toMatch(/<desc[^>]*>Yes: 100%; No: 0%</u)
  })

  it('tells of words only how many there are, and where they are read', async () => {
    const { mara, id } = await surveyedWorld({ on: '2026-09-10', all: Array<Given>(5).fill(BILLED) })
    const page = await pageAt(mara, `/voice/surveys/${id}`)
    expect(page).toContain('5 wrote something. <a class="no-print" href="/comments?channel=survey">')
    expect(page).toContain('5 put it in other words. <a class="no-print" href="/surveys">')
    expect(page).not.toMatch(/The bill\.|By boat/u)
  })

  it('waits until five have answered, and then tells them all at once', async () => {
    const four = { on: '2026-08-10', all: Array<Given>(4).fill(PLEASED) }
    const few = await surveyedWorld(four)
    expect(await pageAt(few.mara, `/voice/surveys/${few.id}`)).toContain('Nothing can be told yet')
    const { mara, id } = await surveyedWorld(four, SEPTEMBER)
    const page = await pageAt(mara, `/voice/surveys/${id}`)
    expect(resultOf(page, 'Was it right the first time?')).toEqual([
      '10 of 10 answered, asked from August to September 2026.',
      ...['Yes | 10 | 100%', 'No | 0 | 0%'],
    ])
    expect(resultOf(page, 'What could be better?')).toEqual(['Too few to tell'])
  })

  it('lets no question that hangs on another tell what a few of those answered', async () => {
    const { mara, id } = await surveyedWorld(
      { on: '2026-07-10', all: [...Array<Given>(4).fill(WRONG), PLEASED] },
      { on: '2026-08-10', all: [WRONG, WRONG] },
    )
    const page = await pageAt(mara, `/voice/surveys/${id}`)
    expect(resultOf(page, 'Was it right the first time?')[0]).toBe('5 of 5 answered, asked in July 2026.')
    expect(resultOf(page, 'How we put it right')).toEqual(['Too few to tell'])
  })

  it('tells no month in which somebody can still answer, and none before the span', async () => {
    const { mara, id } = await surveyedWorld(
      { ...SEPTEMBER, on: '2025-03-10' },
      { ...SEPTEMBER, on: '2026-11-03' },
    )
    expect(await pageAt(mara, `/voice/surveys/${id}`)).toContain('Nothing can be told yet')
    const page = await pageAt(mara, `/voice/surveys/${id}?years=2`)
    expect(resultOf(page, 'Was it right the first time?')[0]).toBe('6 of 6 answered, asked in March 2025.')
  })

  it('is handed out as CSV, safe from formulas, and that is on record', async () => {
    const { world, mara, id } = await surveyedWorld(SEPTEMBER)
    const { text } = await post(mara, `/voice/surveys/${id}/file`).expect(200).expect('Content-Type', /csv/u)
    const lines = text.split('\r\n')
    expect(lines).toContain(
      "1,The work,'=Why us?,Several of a list,2026-09-01,2026-09-30,6,6,Close by,6,100.0,",
    )
    expect(lines).toContain('1,What went wrong,How we put it right,Excellent to Poor,,,,,,,,Too few to tell')
    const taken = await world.database.read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.kind, 'took out'))
    expect(taken.map(({ action }) => action)).toEqual(['took out the results of a survey as CSV'])
  })

  it('is found from Voice by managers alone, and only where there is such a survey', async () => {
    const { world, mara, id } = await surveyedWorld()
    expect(await pageAt(mara, '/voice')).toContain(`href="/voice/surveys/${id}"`)
    await mara.get(`/voice/surveys/${id}?version=9`).expect(404)
    await mara.get('/voice/surveys/00000000-0000-7000-8000-000000000000').expect(404)
    const dana = await world.as('attendant')
    await dana.get(`/voice/surveys/${id}`).expect(403)
    await post(dana, `/voice/surveys/${id}/file`).expect(403)
  })
})
