import { setTimeout as time } from 'node:timers/promises'
import type { Browser } from '../support/world.ts'

/** Sends a list and answers the address of the page on which its columns are settled. */
export async function arrived(browser: Browser, file: Buffer | string, name = 'club.csv'): Promise<string> {
  const answer = await browser.post('/imports').attach('list', Buffer.from(file), name).expect(303)
  return String(answer.headers.location)
}

/** What the form on that page has chosen, by the names of its selects. */
export function chosenIn(html: string): Record<string, string> {
  const selects = html.matchAll(/<select[^>]* name="(?<name>[co]\d+)".*?<\/select>/gsu)
  return Object.fromEntries(
    [...selects].map(({ 0: select, groups }) => [
      groups?.name ?? '',
      /value="(?<value>[^"]*)" selected/u.exec(select)?.groups?.value ?? '',
    ]),
  )
}

/** Sends a list, confirms what its columns are taken for, and answers the address of its preview. */
export async function sent(browser: Browser, file: Buffer | string, name = 'club.csv'): Promise<string> {
  const address = await arrived(browser, file, name)
  if (!address.endsWith('/mapping')) return address
  const { text } = await browser.get(address).expect(200)
  const { headers } = await browser.post(address).type('form').send(chosenIn(text)).expect(303)
  return String(headers.location)
}

/** What the page says once nothing moves on it any more. */
export async function settled(browser: Browser, address: string): Promise<string> {
  for (let tried = 0; tried < 200; tried += 1) {
    const { text } = await browser.get(address).expect(200)
    if (!text.includes('id="progress"')) return text
    await time(50)
  }
  throw new Error('The list never settled')
}

/** What the page says of a file that cannot be used. */
export async function refusal(browser: Browser, file: Buffer | string, name: string): Promise<string> {
  return (await browser.post('/imports').attach('list', Buffer.from(file), name).expect(422)).text
}
