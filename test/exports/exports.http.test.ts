import { desc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { readCsv } from './taken.ts'

async function taken(browser: Browser, name: string, asked: Record<string, string> = {}): Promise<string> {
  const answer = await browser.post(`/exports/${name}`).type('form').send(asked).expect(200)
  return answer.text
}

describe('taking out', () => {
  it('is for managers: an attendant is told so, and nothing leaves', async () => {
    const dana = await freshWorld().as('attendant')
    expect((await dana.get('/exports').expect(403)).text).toContain('take people out')
    await dana.post('/exports/customers').expect(403)
  })

  it('says how many there are of each, and that nothing has left yet', async () => {
    const mara = await freshWorld().as('manager')
    const { text } = await mara.get('/exports').expect(200)
    expect(text).toContain('Archived members too')
    expect(text).toMatch(/\d+ visits/)
    expect(text).toContain('Nothing has left yet.')
  })

  it('enters in the audit record what left, how many and by whom, and shows it', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const rows = readCsv(await taken(mara, 'customers'))
    const [entry] = await world.database.read.select().from(auditEntries).orderBy(desc(auditEntries.id))
    expect(entry).toMatchObject({
      action: `took out ${rows.length} members as CSV`,
      ...{ subjectKind: 'export', subjectId: 'customers' },
    })
    expect((await mara.get('/exports')).text).toContain(`${rows.length} members as CSV`)
  })

  it('sends a file by a name of its own that no cache keeps', async () => {
    const mara = await freshWorld().as('manager')
    const { headers } = await mara.post('/exports/visits').expect(200)
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename=visits-2026-11-21.csv',
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
    })
  })

  it('has nothing but what there is to take out', async () => {
    const mara = await freshWorld().as('manager')
    await mara.post('/exports/passwords').expect(404)
    await mara.get('/exports/customers').expect(404)
  })
})

describe('the customers as CSV', () => {
  it('have a line each, with their families as one reads them', async () => {
    const mara = await freshWorld().as('manager')
    const ray = readCsv(await taken(mara, 'customers')).find(({ Name }) => Name === 'Ray Alvarez')
    expect(ray?.['Spouse / partner']).toBe('Elena Alvarez')
    expect(ray?.Children).toBe('Mateo Alvarez (2008-08-18); Sofia Alvarez (2009-12-03)')
    expect(ray?.Interests).toContain('Golf')
  })

  it('leave out who is archived, unless they are asked for', async () => {
    const mara = await freshWorld().as('manager')
    const [listed, all] = [
      await taken(mara, 'customers'),
      await taken(mara, 'customers', { archived: 'yes' }),
    ]
    expect(readCsv(all).length).toBeGreaterThan(readCsv(listed).length)
    expect(readCsv(all).filter(({ Archived }) => Archived).length).toBe(
      readCsv(all).length - readCsv(listed).length,
    )
  })
})

describe('the visits as CSV', () => {
  it('say who comes, with whom, and how far they have got', async () => {
    const world = freshWorld()
    const rows = readCsv(await taken(await world.as('manager'), 'visits'))
    expect(new Set(rows.map(({ State }) => State))).toContain('arrived')
    expect(rows.every(({ Day, Time, Members }) => Day && Time && Members)).toBe(true)
  })
})

describe('the notes as CSV', () => {
  it('hold each note whole, those for managers marked', async () => {
    const mara = await freshWorld().as('manager')
    const rows = readCsv(await taken(mara, 'notes'))
    expect(rows.every(({ Note, Noted }) => Note && Noted)).toBe(true)
    expect(rows.filter((row) => row['For managers'] === 'yes').length).toBeGreaterThan(0)
  })
})
