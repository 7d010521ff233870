import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { permits, type Permission } from '../../src/staff/permissions.ts'
import type { GuardedRoute } from '../../src/staff/route-table.ts'
import { ROLES } from '../../src/staff/staff-member.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'
import { routesOf } from './site-routes.ts'

/** Every route with the phrase that its guard asks for, as decided: a new route is a line in this file. */
const STATED = readFileSync(join(import.meta.dirname, 'routes.txt'), 'utf8')

describe('every route', () => {
  it('is stated, with what somebody must be permitted to use it', () => {
    const table = routesOf(freshWorld()).map(({ method, path, phrase }) => `${method} ${path} — ${phrase}`)
    expect(`${table.sort().join('\n')}\n`).toBe(STATED)
  })

  it('sends a stranger to the door, unless it is open to anybody', async () => {
    const world = freshWorld()
    for (const route of guarded(world)) {
      const answer = await ask(world.stranger(), route)
      const [door] = (answer.headers.location ?? '').split('?')
      expect([route.method, route.path, answer.status, door]).toEqual([
        route.method,
        route.path,
        303,
        '/sign-in',
      ])
    }
  })

  it.each(ROLES)('lets %s in exactly where the role permits it', async (role) => {
    const world = freshWorld()
    const browser = await world.as(role)
    for (const route of guarded(world)) {
      const { status } = await ask(browser, route)
      const isRefused = status === 403
      expect([route.method, route.path, isRefused]).toEqual([
        route.method,
        route.path,
        !permits(role, route.phrase as Permission),
      ])
      expect(status, `${route.method} ${route.path}`).toBeLessThan(500)
    }
  })

  it('changes nothing by GET', () => {
    const verbs = /\/(removal|undo|arrival|departure|archival|keeping|cancellation)\b/
    for (const { method, path } of routesOf(freshWorld()))
      if (method === 'GET') expect(path).not.toMatch(verbs)
  })
})

function guarded(world: World): GuardedRoute[] {
  // Clearing the demo takes the ground away from the routes that follow; it has tests of its own.
  // After covering the desk no other route answers.
  const takesAll = ({ method, path }: GuardedRoute) => method === 'POST' && path === '/cover'
  return routesOf(world).filter((route) => route.phrase !== 'anyone' && !takesAll(route))
}

function ask(browser: Browser, { method, path }: GuardedRoute) {
  const address = path.replace(/:\w+/g, () => randomUUID())
  return method === 'GET' ? browser.get(address) : browser.post(address).type('form').send({})
}
