import { randomUUID } from 'node:crypto'
import { routesOf } from '../architecture/site-routes.ts'
import type { GuardedRoute } from '../../src/staff/route-table.ts'
import { fieldsOn } from '../support/browsing.ts'
import type { Browser, World } from '../support/world.ts'
import { addressesOf } from './addresses.ts'

/** Walks over all routes of the site, so that a new one is held to the same rules without anybody thinking of it. */

/** Routes that take the ground away from those that follow. */
const ENDS_THE_WALK = new Set(['POST /cover', 'POST /sign-out', 'POST /settings/demo-clearance'])

/** Every route by which something is changed. */
export function writesOf(world: World): GuardedRoute[] {
  return routesOf(world).filter((route) => route.method === 'POST' && !ENDS_THE_WALK.has(nameOf(route)))
}

/** Every route at which a page or a file is to be had. */
export function readsOf(world: World): GuardedRoute[] {
  return routesOf(world).filter(({ method }) => method === 'GET')
}

export function nameOf({ method, path }: GuardedRoute): string {
  return `${method} ${path}`
}

/** The address of a route with something in the place of its ids. */
export function addressWith(value: string, { path }: GuardedRoute): string {
  return path.replace(/:\w+/g, () => value)
}

/** An address of a route that stands for something, or one for nothing where the demo has none. */
export async function someAddress({ database }: World, route: GuardedRoute): Promise<string> {
  const [first] = await addressesOf(database, route.path)
  return first ?? addressWith(randomUUID(), route)
}

/** The name of every field that some form of the site has. */
export async function fieldNames(world: World, browser: Browser): Promise<string[]> {
  const names = new Set<string>()
  for (const route of readsOf(world)) {
    const { text } = await browser.get(await someAddress(world, route))
    for (const name of Object.keys(fieldsOn(text))) names.add(name)
    for (const [, name = ''] of text.matchAll(/<(?:input|select|textarea|button)[^>]* name="([^"]+)"/g))
      names.add(name)
  }
  return [...names]
}
