import { describe, expect, it } from 'vitest'
import { EXPORTS } from '../../src/exports/export.ts'
import { post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { addressWith, fieldNames, nameOf, readsOf, someAddress, writesOf } from './walk.ts'

/** What nobody is called, so that it can only have come from what was typed. */
const NAME = 'Zqxname Wvbrook'
const SPOTTED = /zqxname|wvbrook/i

describe('the log', { timeout: 120_000 }, () => {
  it('never holds what was typed, into whichever field of whichever form', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const names = await fieldNames(world, otis)
    for (const route of writesOf(world))
      await post(otis, await someAddress(world, route), Object.fromEntries(names.map((name) => [name, NAME])))
    for (const route of readsOf(world)) {
      const said = names.map((name) => `${name}=${encodeURIComponent(NAME)}`).join('&')
      await otis.get(`${await someAddress(world, route)}?${said}`)
      await otis.get(addressWith(encodeURIComponent(NAME), route)).set('Referer', `http://127.0.0.1/${NAME}`)
    }
    expect(spottedIn(world)).toEqual([])
  })

  it('never holds the name of somebody who was added, found, changed, invited, brought in or taken out', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    await post(otis, '/customers', { name: NAME, memberNumber: '98765' }).expect(303)
    const { id } = await memberNamed(world.database.read, NAME)
    await otis.get(`/find?q=${encodeURIComponent(NAME)}`).expect(200)
    await post(otis, `/people/${id}/notes`, { text: `${NAME} likes the window` }).expect(303)
    await post(otis, '/visits/line', { line: `${NAME} at 15:00`, day: '2026-11-21' })
    await post(otis, '/staff/invitations', { name: NAME, email: 'zqxname@wvbrook.example', role: 'manager' })
    const list = Buffer.from(`Name,Number\n${NAME} Junior,4711\n`)
    await otis.post('/imports').attach('list', list, 'Zqxname.csv').expect(303)
    for (const name of EXPORTS) await post(otis, `/exports/${name}`)
    await otis.post(`/customers/${id}/photo`).attach('photo', Buffer.from('GIF89a'), 'Zqxname.gif')
    expect(spottedIn(world)).toEqual([])
  })

  it('never holds it when something breaks either', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    await world.database.close()
    await post(otis, '/customers', { name: NAME }).expect(500)
    await otis.get(`/find?q=${encodeURIComponent(NAME)}`).expect(500)
    expect(spottedIn(world)).toEqual([])
    expect(world.logged.join('')).toContain('crashed')
  })

  it('says of each request which route it was, who asked, and when, on a line of its own', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await dana.get('/customers').set('User-Agent', 'evil"\\n{"level":50}').expect(200)
    const line = JSON.parse(world.logged.at(-1) ?? '') as Record<string, unknown>
    expect(line).toMatchObject({ method: 'GET', route: '/customers', status: 200, msg: 'answered' })
    expect(line.staffId).toMatch(/^[\w-]{36}$/)
    expect(line.time).toEqual(expect.any(Number))
    for (const each of world.logged) expect(each.trim().split('\n')).toHaveLength(1)
  })

  it('says who was refused what', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await dana.get('/staff').expect(403)
    await dana.post('/customers').set('Sec-Fetch-Site', 'cross-site').expect(403)
    const refused = world.logged.map(asLine).filter(({ msg }) => msg === 'refused')
    expect(refused.map(({ route }) => route)).toEqual(['GET /staff', 'POST unrouted'])
    for (const { staffId } of refused) expect(staffId).toMatch(/^[\w-]{36}$/)
  })

  it('says who came in, and from where somebody failed to, without what they typed', async () => {
    const world = freshWorld()
    await post(world.stranger(), '/sign-in', { email: 'zqxname@club.example', password: 'wvbrook' }).expect(
      422,
    )
    await world.as('attendant')
    const said = world.logged.map(asLine).filter(({ msg }) => String(msg).includes('sign'))
    expect(said.map(({ msg }) => msg)).toEqual(['sign-in refused', 'signed in'])
    expect(said[0]?.address).toMatch(/127\.0\.0\.1|::1/)
    expect(said[1]?.staffId).toMatch(/^[\w-]{36}$/)
    expect(spottedIn(world)).toEqual([])
  })
})

describe('an error', () => {
  it('tells nobody where in the code it happened', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    await world.database.close()
    for (const route of readsOf(world).filter(({ phrase }) => phrase !== 'anyone')) {
      const { text } = await otis.get(addressWith('x', route))
      expect([nameOf(route), text]).toEqual([
        nameOf(route),
        expect.not.stringMatching(/node_modules|\bat \w+.*:\d+:\d+|\.ts\b|SQLITE/),
      ])
    }
  })
})

function spottedIn({ logged }: World): string[] {
  return logged.filter((line) => SPOTTED.test(line))
}

function asLine(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>
}
