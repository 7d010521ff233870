import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { GuardedRoute } from '../../src/staff/route-table.ts'
import { routesOf } from '../architecture/site-routes.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'
import { addressWith, nameOf } from './walk.ts'

const SLOW = { timeout: 120_000 }

/** What no id is, as a browser would have to write it. */
const NO_IDS = [
  '..%2f..%2f..%2fetc%2fpasswd',
  '..%5c..%5cwin.ini',
  '%2e%2e',
  '%00',
  '%zz',
  '%ED%A0%80',
  '__proto__',
  'constructor',
  '-1',
  "'%20or%201=1--",
  'a'.repeat(2000),
]

/** What leads on, with a sentence, where there is nothing left to do, or nothing is covered. */
const LEADS_ON = new Set([
  'GET /cover/:id',
  'POST /cover/:id',
  'POST /talking-points/:id/end',
  'POST /imports/:id/outlook',
  'POST /imports/:id/outlook/removal',
  'POST /imports/:id/undo',
  'POST /bulk-changes/:id/undo',
  'POST /bookings/names/:id/removal',
  'POST /mail/:id/now',
  'POST /my-account/sessions/:id/end',
  'POST /rota/shifts/:id/removal',
  'POST /rota/shifts/:id/removal/undo',
  'POST /rota/exceptions/:id/removal',
  'POST /rota/exceptions/:id/removal/undo',
])

describe('an address with an id', SLOW, () => {
  it('of nothing answers that there is nothing', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const odd: string[] = []
    for (const route of withIds(world)) {
      const { status } = await ask(otis, route, randomUUID())
      if (status !== (leadsOn(route) ? 303 : 404)) odd.push(`${nameOf(route)}: ${status}`)
    }
    expect(odd).toEqual([])
  })

  it('that is none is never looked up, and never crashes', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const odd: string[] = []
    for (const route of withIds(world))
      for (const id of NO_IDS) {
        const { status, text } = await ask(otis, route, id)
        if (status !== 400 && status !== 404 && !leadsOn(route))
          odd.push(`${nameOf(route)} ${id.slice(0, 30)}: ${status}`)
        if (text.includes('root:')) odd.push(`${nameOf(route)} ${id} reads a file`)
      }
    expect(odd).toEqual([])
    expect(world.logged.filter((line) => line.includes('crashed'))).toEqual([])
  })

  it('of another kind of thing is the id of nothing', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const { id } = await staffNamed(world.database.read, 'Mara Lindqvist')
    const odd: string[] = []
    for (const route of withIds(world).filter(({ path }) => !path.startsWith('/staff/'))) {
      const { status } = await ask(otis, route, id)
      if (status !== (leadsOn(route) ? 303 : 404)) odd.push(`${nameOf(route)}: ${status}`)
    }
    expect(odd).toEqual([])
  })

  it('shows a stranger nothing, whether or not it stands for something', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    for (const route of withIds(world).filter(({ phrase }) => phrase !== 'anyone')) {
      const [there, notThere] = [id, randomUUID()].map((each) => ask(world.stranger(), route, each))
      const answers = [await there, await notThere].map((answer) => [answer?.status, answer?.text.length])
      expect([nameOf(route), answers[0]]).toEqual([nameOf(route), answers[1]])
    }
  })
})

function withIds(world: World): GuardedRoute[] {
  return routesOf(world).filter(({ path }) => path.includes(':'))
}

function leadsOn(route: GuardedRoute): boolean {
  return LEADS_ON.has(nameOf(route))
}

function ask(browser: Browser, route: GuardedRoute, id: string) {
  const address = addressWith(id, route)
  return route.method === 'GET' ? browser.get(address) : browser.post(address).type('form').send({})
}
