import { routersOf } from '../../src/app.ts'
import { routeTable, type GuardedRoute } from '../../src/staff/route-table.ts'
import type { World } from '../support/world.ts'

/** Every route of the site with the phrase that its guard asks for. */
export function routesOf(world: World): GuardedRoute[] {
  const { database, clock } = world
  return routersOf({
    database,
    clock,
    log: world.log,
    secret: world.secret,
    baseUrl: 'http://127.0.0.1',
    dataFolder: world.folder,
  }).flatMap(routeTable)
}
