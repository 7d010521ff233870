import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'
import { faults } from './faults.ts'
import { addressesWithin, plainAddresses } from './walk.ts'

/** Beside one of each kind of page: what a page becomes by what is asked of it. */
const ASKED = [
  '/line-up/warm-up?left=done',
  '/find?q=sofia',
  '/find?q=zzzz',
  '/nowhere',
  '/mail?status=sent',
  '/duplicates?queue=apart',
  '/customers?choose=1',
  '/comments?choose=yes&channel=letter',
]

const LIST = `Name,Member No,Phone,Birthday,Spouse
Ray Alvarez,,(305) 555-0141,,Elena
Wanda Lisowska,9101,+1 305 555 0111,14 June 1961,Jerzy
Impossible Date,9102,,31 February 1970,
`

useBrowser()

/** Some seventy of them, each looked at whole. */
const EVERY_PAGE = { timeout: 300_000 }

describe('axe', () => {
  it.each([
    ['wide and dark', 1280, 'dark'],
    ['narrow and light', 390, 'light'],
  ] as const)(
    'finds nothing to mend on any page, %s, and nothing sticks out',
    EVERY_PAGE,
    async (_, width, colorScheme) => {
      const desk = await openDesk()
      const page = await desk.sitDown({ viewport: { width, height: 844 }, colorScheme })
      // The owner sees everything that the others do, and more.
      await desk.signIn(page, 'owner')
      await bringIn(page, LIST)
      const addresses = [...(await addressesWithin(page, plainAddresses(desk.world))), ...ASKED]
      expect(addresses.length).toBeGreaterThan(60)
      const found: string[] = []
      for (const address of addresses) {
        await page.goto(address)
        for (const fault of [...(await faults(page)), ...(await whatSticksOut(page))])
          found.push(`${address}: ${fault}`)
      }
      expect(found).toEqual([])
    },
  )

  it('finds nothing to mend at the door', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await page.goto('/sign-in')
    expect(await faults(page)).toEqual([])
  })
})

async function bringIn(page: Page, list: string): Promise<void> {
  await page.goto('/imports')
  const file = { name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.setInputFiles('input[type=file]', file)
  await page.locator('main form[enctype] button').first().click()
  await page.getByRole('button', { name: 'Look through it' }).click()
  await page.getByRole('button', { name: /^Bring in/ }).waitFor()
}

async function whatSticksOut(page: Page): Promise<string[]> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return over > 0 ? [`sticks out by ${over} pixels`] : []
}
