import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openDesk, useBrowser } from './desk.ts'
import { faults } from './faults.ts'

const PAGES = [
  '/',
  '/line-up',
  '/line-up/warm-up',
  '/line-up/warm-up?left=done',
  '/insights',
  '/customers',
  '/customers/new',
  '/visits/new',
  '/talking-points',
  '/follow-ups',
  '/this-week',
  '/find?q=sofia',
  '/find?q=zzzz',
  '/nowhere',
  '/imports',
  '/settings',
  '/settings/mails',
  '/my-mails',
  '/my-calendar',
  '/rota',
  '/mail',
  '/mail?status=sent',
  '/duplicates',
  '/duplicates?queue=apart',
  '/merges',
]

useBrowser()

describe('axe', () => {
  it('finds nothing to mend on any page, wide and dark, narrow and light', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    // The owner sees everything that the others do, and more.
    await desk.signIn(page, 'owner')
    const addresses = [...PAGES, ...(await pagesOfRay(page))]
    for (const [width, colorScheme] of [
      [1280, 'dark'],
      [390, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      for (const address of addresses) {
        await page.goto(address)
        expect([address, colorScheme, await faults(page)]).toEqual([address, colorScheme, []])
      }
    }
  })

  it('finds nothing to mend at the door', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await page.goto('/sign-in')
    expect(await faults(page)).toEqual([])
  })
})

async function pagesOfRay(page: Page): Promise<string[]> {
  await page.goto('/find?q=2214')
  const card = (await page.locator('main a[href^="/customers/"]').first().getAttribute('href')) ?? ''
  await page.goto(card)
  const links = await page
    .locator('main a[href*="/edit"], main a[href*="/new"], main a[href^="/people/"], main a[href^="/notes/"]')
    .all()
  const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
  // One of each kind of page is enough: ids make no difference to it.
  const kinds = new Map(
    addresses.map((href) => [href.split(/[?#]/)[0]?.replace(/[0-9a-f-]{36}/g, ':id') ?? '', href]),
  )
  expect(kinds.size).toBeGreaterThan(5)
  return [card, ...kinds.values()]
}
