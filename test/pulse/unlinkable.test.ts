import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { pulseAnswers, pulses, pulseTurns } from '../../db/schema/pulse.ts'
import { closePulse, openPulse, takeIn } from '../../src/pulse/commands.ts'
import { sheetsIn } from '../../src/pulse/box.ts'
import { knownKeyOf } from '../../src/pulse/key-file.ts'
import { holdPulse } from '../../src/pulse/jobs.ts'
import type { Sheet } from '../../src/pulse/pulse.ts'
import { colleagues } from '../../src/staff/queries.ts'
import { post } from '../support/browsing.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { freshWorld } from '../support/world.ts'
import { everyAnswers, MONTH } from './given.ts'

const KEY = 'the key of this month, which is nowhere else'
const SHEETS: readonly Sheet[] = [
  { score: 9, comment: 'The people.' },
  { score: 2, comment: 'Nobody listens to the late shift.' },
  { score: 7 },
  { score: 10, comment: 'Nothing.' },
  { score: 6 },
]

/** Five people answer, in that order, those sheets: what is in the database while the month lasts, and after it. */
async function answeredIn(database: Database, order: readonly number[], sheetOf: readonly number[]) {
  const staff = await colleagues(database.read)
  await database.write(async (tx) => {
    await tx.delete(pulseAnswers)
    await tx.delete(pulseTurns)
    await tx.delete(pulses)
    await openPulse(tx, MONTH, [], MORNING)
    for (const who of order)
      await takeIn(tx, MONTH, {
        ...{ staffId: staff[who]?.id ?? expect.fail('Nobody'), now: MORNING, key: KEY },
        sheet: SHEETS[sheetOf[who] ?? 0] ?? {},
      })
  })
  const open = await dumpOf(database)
  await database.write((tx) => closePulse(tx, MONTH, KEY))
  return { open, closed: await dumpOf(database) }
}

async function dumpOf({ read }: Database) {
  const months = await read.select().from(pulses)
  const turns = await read.select().from(pulseTurns)
  const rows = await read.select().from(pulseAnswers)
  const answers = rows.map(({ month, questionKey, number, text }) =>
    [month, questionKey, number, text].join(' '),
  )
  return {
    held: {
      months: months.map(({ month, isClosed, asked, answered, box }) => [
        month,
        isClosed,
        asked,
        answered,
        box.length,
      ]),
      turns: turns.map(({ staffId, hasAnswered }) => [staffId, hasAnswered]),
      answers: answers.toSorted(),
    },
    order: answers.join(),
    ids: rows.map(({ id }) => id),
  }
}

describe('the database cannot tell who said what', () => {
  it('whoever of five gave which of five answers, it holds the same, while the month lasts and after it', async () => {
    const { database } = freshDatabase()
    const first = await answeredIn(database, [0, 1, 2, 3, 4], [0, 1, 2, 3, 4])
    for (const deal of permutations([0, 1, 2, 3, 4])) {
      const dealt = await answeredIn(database, [0, 1, 2, 3, 4], deal)
      expect(dealt.open.held).toEqual(first.open.held)
      expect(dealt.closed.held).toEqual(first.closed.held)
    }
  }, 60_000)

  it('in whatever order they answered, it holds the same', async () => {
    const { database } = freshDatabase()
    const first = await answeredIn(database, [0, 1, 2, 3, 4], [0, 1, 2, 3, 4])
    for (const order of permutations([0, 1, 2, 3, 4]).filter((_, at) => at % 6 === 0)) {
      const ordered = await answeredIn(database, order, [0, 1, 2, 3, 4])
      expect(ordered.open.held).toEqual(first.open.held)
      expect(ordered.closed.held).toEqual(first.closed.held)
    }
  }, 60_000)

  it('the rows stand in another order each time, under ids without a time', async () => {
    const { database } = freshDatabase()
    const orders = new Set<string>()
    for (let time = 0; time < 10; time += 1) {
      const { closed } = await answeredIn(database, [0, 1, 2, 3, 4], [0, 1, 2, 3, 4])
      orders.add(closed.order)
      // The version of a UUID that is random throughout (RFC 9562).
      for (const id of closed.ids) expect(id[14]).toBe('4')
    }
    // By chance all ten would be alike once in 10^40 runs.
    expect(orders.size).toBeGreaterThan(1)
  })

  it('two copies of the box, from before and after an answer, are alike in nothing but their length', async () => {
    const { database } = freshDatabase()
    const staff = await colleagues(database.read)
    const boxes: string[] = []
    await database.write(async (tx) => {
      await tx.delete(pulseTurns)
      await tx.delete(pulseAnswers)
      await tx.delete(pulses)
      await openPulse(tx, MONTH, [], MORNING)
      for (const [at, { id }] of staff.entries()) {
        await takeIn(tx, MONTH, { staffId: id, now: MORNING, key: KEY, sheet: SHEETS[at] ?? {} })
        const [row] = await tx.select({ box: pulses.box }).from(pulses)
        boxes.push(row?.box ?? '')
      }
    })
    expect(new Set(boxes.map(({ length }) => length)).size).toBe(1)
    const starts = boxes.map((box) => box.slice(0, 64))
    expect(new Set(starts).size).toBe(boxes.length)
    expect(sheetsIn(boxes.at(-1) ?? '', 'another key')).toBeUndefined()
  })
})

describe('what somebody writes', () => {
  it('stands nowhere while the month lasts: not in the files, the log, the record or a mail', async () => {
    const world = freshWorld()
    const before = await world.database.read.select().from(auditEntries)
    await everyAnswers(world, 'Zqxcomment about the late shift')
    await world.database.read.select().from(pulses)
    for (const file of readdirSync(world.folder).filter((name) => !name.endsWith('.key')))
      expect(readFileSync(join(world.folder, file), 'latin1')).not.toContain('Zqxcomment')
    expect(world.logged.join('')).not.toContain('Zqxcomment')
    expect(JSON.stringify(await world.database.read.select().from(outbox))).not.toContain('Zqxcomment')
    const after = await world.database.read.select().from(auditEntries)
    const entered = after.filter(({ id }) => !before.some((entry) => entry.id === id))
    expect(entered.filter(({ subjectKind }) => subjectKind === 'pulse')).toEqual([])
  })

  it('cannot be opened any more from a copy of the open month, once the month is over', async () => {
    const world = freshWorld()
    await everyAnswers(world, 'The people.')
    const [open] = (await world.database.read.select().from(pulses)).filter(({ month }) => month === MONTH)
    const key = await knownKeyOf(world.folder, MONTH)
    expect(sheetsIn(open?.box ?? '', key ?? '')).toHaveLength(5)
    world.clock.moveTo(new Date('2026-12-02T15:00:00Z'))
    await holdPulse({ ...world, dataFolder: world.folder })
    expect(await knownKeyOf(world.folder, MONTH)).toBeUndefined()
    expect(readdirSync(world.folder).filter((name) => name.includes(MONTH))).toEqual([])
  })

  it('is not kept at a desk that covers itself', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/pulse').expect(200)
    expect(text).toMatch(/<form [^>]*action="\/pulse" data-kept-nowhere/u)
    await post(dana, '/pulse', { score: '11', comment: 'x' }).expect(422)
  })
})

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}
