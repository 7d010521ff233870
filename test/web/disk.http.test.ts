import { SqliteError } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { freshDatabase } from '../support/database.ts'
import { freshWorld } from '../support/world.ts'

describe.each([
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_READONLY_DBMOVED', 'the disk cannot be written to'],
  ['SQLITE_IOERR_FSYNC', 'the disk fails'],
])('where every write ends in %s', (code, words) => {
  it('reads go on, whoever saves is told, and the number finds it in the log', async () => {
    const desk = breakable()
    const world = freshWorld('demo', { database: desk.database })
    const dana = await world.as('attendant')
    desk.breaks(code)
    // Long enough that the session would be marked as used again.
    world.clock.moveBy(10 * 60_000)
    const found = await dana.get('/find?q=2214').expect(200)
    const [, card = ''] = /href="(\/customers\/[^"?]+)/u.exec(found.text) ?? []
    expect((await dana.get(card).expect(200)).text).toContain('Ray Alvarez')

    const refused = await dana
      .post('/talking-points')
      .type('form')
      .send({ text: 'The pool is closed on Saturday' })
    expect(refused.status).toBe(503)
    expect(refused.text).toContain(`This was not saved: ${words}`)
    const [, number = 'none'] = /<code>([0-9a-f]{8})<\/code>/u.exec(refused.text) ?? []
    expect(refused.headers['x-request-id']).toMatch(new RegExp(`^${number}`, 'u'))
    const lines = world.logged.filter((line) => line.includes(number)).join('')
    expect(lines).toContain('crashed')
    expect(lines).not.toContain('pool')
  })
})

/** The demo's database, whose disk can be made to fail as SQLite says it. */
function breakable() {
  const { database } = freshDatabase()
  let code = ''
  const write: Database['write'] = (work) =>
    code === '' ? database.write(work) : Promise.reject(new SqliteError('no', code))
  return {
    database: { ...database, write },
    breaks(as: string) {
      code = as
    },
  }
}
