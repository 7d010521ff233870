import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { staff } from '../../db/schema/staff.ts'
import { post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { fieldNames, nameOf, readsOf, someAddress, writesOf } from './walk.ts'

const SLOW = { timeout: 120_000 }

/** Mail programs stop mails by a POST without a page; the address is a key by itself. */
const OPEN_TO_ALL = [
  'POST /stop-mails/:token',
  'POST /stop-surveys/:token',
  'POST /stop-incident-mails/:token',
  'POST /stop-improvement-mails/:token',
]

describe('every write', SLOW, () => {
  it.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://evil.example'],
    ['Origin', 'null'],
  ])('is refused where another site’s page sends it: %s %s', async (header, value) => {
    const world = freshWorld()
    const otis = await world.as('owner')
    for (const route of writesOf(world).filter((each) => !OPEN_TO_ALL.includes(nameOf(each)))) {
      const answer = await otis.post(await someAddress(world, route)).set(header, value)
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 403])
    }
  })

  it('is refused where it says something twice, and so is every address', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    for (const route of writesOf(world)) {
      const answer = await otis.post(await someAddress(world, route)).send('text=one&text=two')
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 400])
    }
    for (const route of readsOf(world)) {
      const answer = await otis.get(`${await someAddress(world, route)}?q=one&q=two`)
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 400])
    }
  })

  it('is a POST: no page changes anything by being looked at', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const before = versionsIn(world)
    for (const route of readsOf(world)) await otis.get(await someAddress(world, route))
    expect(versionsIn(world)).toBe(before)
  })

  it.each(['put', 'patch', 'delete', 'options', 'trace'] as const)('is no %s', async (method) => {
    const otis = await freshWorld().as('owner')
    const answer = await otis[method]('/customers')
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
  })
})

describe('whatever a form says', SLOW, () => {
  const HOSTILE = [
    '\u0000',
    '\uD800',
    '__proto__',
    '-1',
    '1e999',
    '9'.repeat(400),
    'x'.repeat(1500),
    "' OR 1=1 --",
    '{{7*7}} <%= 7*7 %> ${7*7}',
    '<svg onload=alert(1)>',
    '2026-02-30',
    '99:99',
    '\u202Etxt.exe',
    'a\r\nBcc: eve@evil.example',
  ]

  it('it is answered, never with a crash', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const names = await fieldNames(world, otis)
    expect(names.length).toBeGreaterThan(100)
    for (const route of writesOf(world)) {
      const address = await someAddress(world, route)
      const browser = isAboutSigningIn(address) ? await world.as('owner') : otis
      for (let turn = 0; turn < 5; turn++) {
        const form = names.map((name, i) => [name, HOSTILE[(turn * 3 + i) % HOSTILE.length]])
        const { status } = await post(browser, address, Object.fromEntries(form) as Record<string, string>)
        expect([nameOf(route), turn, status < 500]).toEqual([nameOf(route), turn, true])
      }
    }
    expect(world.logged.filter((line) => line.includes('crashed'))).toEqual([])
  })

  it('an attendant’s gives nobody another role, another password or another desk, and nobody leaves by it', async () => {
    const world = freshWorld()
    const before = await staffOf(world)
    const dana = await world.as('attendant')
    const { id } = await staffNamed(world.database.read, 'Otis Bell')
    const theirs = { role: 'owner', id, staffId: id, deactivatedAt: '2026-11-21', passwordHash: 'x' }
    const form = {
      ...theirs,
      name: 'Dana K.',
      text: 'x',
      email: 'eve@evil.example',
      placeId: 'x',
      version: '1',
    }
    for (const route of writesOf(world)) await post(dana, await someAddress(world, route), form)
    expect(await staffOf(world)).toEqual(before)
    expect((await staffNamed(world.database.read, 'Dana K.')).role).toBe('attendant')
  })

  it('no name of a field reaches what every object has', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const body =
      '__proto__[role]=owner&__proto__=x&constructor=x&constructor[prototype][role]=owner&toString=x'
    for (const route of writesOf(world)) {
      const { status } = await otis.post(await someAddress(world, route)).send(body)
      expect([nameOf(route), status < 500]).toEqual([nameOf(route), true])
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect({}).not.toHaveProperty('role')
  })

  it('is not read as anything but a form', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const answer = await dana
      .post('/customers')
      .type('json')
      .send({ name: 'Zoe Abel', preferredName: ['x'] })
    expect(answer.status).toBe(422)
  })
})

function isAboutSigningIn(address: string): boolean {
  return /^\/(my-account|staff|sign-in|backups)/.test(address)
}

async function staffOf({ database }: World) {
  const rows = await database.read.select().from(staff)
  return rows.map(({ id, email, role, passwordHash, placeId, deactivatedAt }) => [
    ...[id, email, role, passwordHash, placeId, deactivatedAt],
  ])
}

/** How often every row was changed that says so. */
function versionsIn({ folder }: World): string {
  const file = new SQLite(join(folder, 'rapport.sqlite'), { readonly: true })
  const tables = file
    .prepare<[], { name: string }>(
      "select m.name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'version'",
    )
    .all()
  const rows = tables.map(({ name }) => [name, file.prepare(`select rowid, version from ${name}`).all()])
  file.close()
  return JSON.stringify(rows)
}
