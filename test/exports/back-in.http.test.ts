import { setTimeout as time } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { freshWorld, type Browser } from '../support/world.ts'
import { readCsv } from './taken.ts'

/** What a list that is sent would do, in the words of its page. */
async function wouldDo(browser: Browser, file: string): Promise<string> {
  const answer = await browser.post('/imports').attach('list', Buffer.from(file), 'members.csv').expect(303)
  for (let tried = 0; tried < 200; tried += 1) {
    const { text } = await browser.get(String(answer.headers.location)).expect(200)
    if (!text.includes('id="progress"')) return /<p class="lede">(.*?)<\/p>/u.exec(text)?.[1] ?? ''
    await time(50)
  }
  throw new Error('The list never settled')
}

async function takenOut(browser: Browser): Promise<string> {
  return (await browser.post('/exports/customers').expect(200)).text
}

async function add(browser: Browser, told: Record<string, string>): Promise<void> {
  await browser.post('/customers').type('form').send(told).expect(303)
}

describe('the customers as CSV, brought in again', () => {
  it('changes nothing of the club', async () => {
    const mara = await freshWorld().as('manager')
    const file = await takenOut(mara)
    expect(await wouldDo(mara, file)).toBe(`${readCsv(file).length} members stay as we have them.`)
  })

  it('changes nothing of those whose names and numbers are odd', async () => {
    const mara = await freshWorld().as('manager')
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
    expect(await wouldDo(mara, file)).toBe(`${readCsv(file).length} members stay as we have them.`)
  })
})
