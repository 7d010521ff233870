import type { Page } from 'playwright-core'
import { routesOf } from '../architecture/site-routes.ts'
import type { World } from '../support/world.ts'

/** Pages of one kind need not lead to the same places. */
const FOLLOWED_OF_A_KIND = 5

/** One address of each kind of page that links lead to; ids, and what is asked, make no difference to a kind. */
export async function addressesWithin(page: Page, begun: readonly string[]): Promise<string[]> {
  const byKind = new Map<string, string[]>()
  const waiting = [...begun]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const alike = byKind.get(kindOf(address)) ?? []
    if (alike.length >= FOLLOWED_OF_A_KIND || alike.includes(address)) continue
    const shown = await pageAt(page, address)
    if (shown === undefined) continue
    byKind.set(kindOf(address), [...alike, address])
    waiting.push(...linksIn(shown))
  }
  return [...byKind.values()].flatMap(([first = '']) => first)
}

/** The address of every page that can be asked for without an id. */
export function plainAddresses(world: World): string[] {
  const asked = routesOf(world).filter(({ method, path }) => method === 'GET' && !path.includes(':'))
  return asked.map(({ path }) => path)
}

function kindOf(address: string): string {
  const [path = ''] = address.split(/[?#]/u)
  return path.replace(/[0-9a-f-]{36}/gu, ':id').replace(/\/\d[\d-]*(?=\/|$)/gu, '/:n')
}

/** Files are not looked at, and neither is what only leads elsewhere. */
async function pageAt(page: Page, address: string): Promise<string | undefined> {
  const answer = await page.request.get(address, { maxRedirects: 0 })
  const isPage = answer.ok() && (answer.headers()['content-type'] ?? '').startsWith('text/html')
  return isPage ? answer.text() : undefined
}

function linksIn(shown: string): string[] {
  const links = [...shown.matchAll(/<a [^>]*href="(\/[^"#]*)/gu)].map(([, href = '']) => href)
  return links.map((href) => href.replaceAll('&amp;', '&'))
}
