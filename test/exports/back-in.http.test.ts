import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { lookedThrough } from '../imports/bringing.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { readCsv } from './taken.ts'

/** How many of a list would stay as we have them, and what would become of the others. */
async function wouldDo(database: Database, file: string) {
  const { counts, rows } = await lookedThrough(database, file)
  return { same: counts.same, others: rows.filter(({ verdict }) => verdict !== 'same') }
}

async function takenOut(browser: Browser): Promise<string> {
  return (await browser.post('/exports/customers').expect(200)).text
}

async function add(browser: Browser, told: Record<string, string>): Promise<void> {
  await browser.post('/customers').type('form').send(told).expect(303)
}

describe('the customers as CSV, brought in again', () => {
  it('changes nothing of the club', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const file = await takenOut(mara)
    expect(await wouldDo(world.database, file)).toEqual({ same: readCsv(file).length, others: [] })
  })

  it('changes nothing of those whose names and numbers are odd', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await add(mara, { name: '=HYPERLINK("http://x.example")', memberNumber: '007', tier: '-gold' })
    await add(mara, {
      name: 'Ann "Annie" O’Brien',
      goesBy: '@annie',
      town: "'s-Hertogenbosch",
      memberNumber: '+5',
    })
    await add(mara, { name: 'Zoë de la Cruz', phone1: '(305) 555-0171', phone2: '+44 20 7946 0018; ext 5' })
    await add(mara, { name: 'Lee', email1: 'lee@example.com', birthdayDay: '29', birthdayMonth: '2' })
    await add(mara, { name: 'N. N.', birthdayYear: '1961', sinceYear: '2001', sinceMonth: '3', town: 'none' })
    const file = await takenOut(mara)
    expect(await wouldDo(world.database, file)).toEqual({ same: readCsv(file).length, others: [] })
  })
})
