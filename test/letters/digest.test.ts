import { expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { queriesWhile } from '../support/queries.ts'
import { expectVisits } from '../visits/busy.ts'
import { day } from '../visits/given.ts'
import { digest } from './post.ts'

const QUIET_DAY = day('2027-03-20')
const THAT_MORNING = new Date('2027-03-20T11:00:00Z')

test('a morning begins with a sentence, then tells the day in order', async () => {
  const { database } = freshDatabase()
  const { subject, text } = await digest(database)
  expect(subject).toBe('Saturday: 16 regulars arriving today')
  expect(text).toContain('16 regulars arriving today\nSaturday 21 November. 4 have an occasion this week')
  const times = [...text.matchAll(/^(\d\d:\d\d) {2}/gm)].map(([, time]) => time)
  expect(times).toEqual([...times].sort())
  expect(times.length).toBeGreaterThan(8)
})

test('the best are told in full, everybody else in a line', async () => {
  const { text } = await digest(freshDatabase().database)
  const told = (name: string) => {
    const rest = text.slice(text.indexOf(name))
    return rest
      .slice(0, rest.search(/\n\d\d:\d\d|\n\n/))
      .split('\n')
      .slice(1)
  }
  expect(told('Ray Alvarez')).toHaveLength(6)
  expect(told('Margaret Osei')).toEqual(['       Mention: Margaret turns 70 on Monday'])
})

test('it holds the talking points, the week, and the promises of whoever reads it', async () => {
  const { database } = freshDatabase()
  const luis = (await digest(database, { to: 'Luis Ortega' })).text
  expect(luis).toContain('TALKING POINTS\n* Dolphins beat Buffalo 27–24 last night')
  expect(luis).toContain('THIS WEEK\n* Mon 23: Margaret Osei turns 70')
  expect(luis).toContain('* Locker 14 hinge (Ray Alvarez, due yesterday)')
  expect((await digest(database)).text).toMatch(/PROMISES\n\* \d promises? of colleagues (is|are) due\./)
})

test.each(['Dana Kim', 'Mara Lindqvist'])(
  'a morning of 200 arrivals asks no more of the database than one of 3, for %s',
  async (to) => {
    const { database } = freshDatabase()
    const composed = () => digest(database, { to, now: THAT_MORNING, day: QUIET_DAY })
    await expectVisits(database, QUIET_DAY, 3)
    await composed()
    const few = await queriesWhile(composed)
    await expectVisits(database, QUIET_DAY, 197)
    const { text, html } = await composed()
    expect(text.match(/^12:00 {2}/gm)).toHaveLength(200)
    // Gmail cuts off what is longer.
    expect(Buffer.byteLength(html)).toBeLessThan(102_000)
    expect(await queriesWhile(composed)).toBe(few)
  },
)
