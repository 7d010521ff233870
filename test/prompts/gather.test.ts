import { drizzle } from 'drizzle-orm/better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Database, Reader } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { connect } from '../../db/connect.ts'
import { addAsk, askRemoval } from '../../src/asks/commands.ts'
import type { Audience } from '../../src/facts/fact.ts'
import { dayIn } from '../../src/lib/day.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { factsFor } from '../../src/prompts/gathering/gather.ts'
import { momentFor, promptsFor } from '../../src/prompts/prompts.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

describe('what is gathered of Cedar Ridge', () => {
  it('makes the lines of the pictures for Ray', async () => {
    const { database } = freshDatabase()
    const { mind, say } = await linesOf(database, 'Ray Alvarez')
    expect([...mind, ...say].map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'mind: Walnut allergy (anaphylaxis)',
      "mind: Don't ask about the restaurant — sold in June, painful",
      'mind: Promised locker 14 hinge, due yesterday',
      "ask: How did Sofia's state final go on Tuesday?",
      'mention: Dolphins beat Buffalo 27–24 last night',
      'learn: Where does Mateo start college?',
    ])
    expect(say.map((line) => line.reason)).toEqual([
      'Daughter, 16, striker for Coral Gables. Dana noted it on 12 November; nobody has asked since.',
      'Follows the Dolphins. Posted this morning by Luis; good until tonight.',
      "Son, turned 18 in August. The only thing we don't know about the family.",
    ])
  })

  it('sees a couple from both ends, and the visit that they share', async () => {
    const { database } = freshDatabase()
    const jonas = await factsOf(database, 'Jonas Keller')
    const petra = await factsOf(database, 'Petra Keller')
    expect(spousesOf(jonas)).toEqual([[petra.customer.id, 'wife']])
    expect(spousesOf(petra)).toEqual([[jonas.customer.id, 'husband']])
    expect(jonas.visit?.companions).toContain(petra.customer.id)
    expect(jonas.visit?.companions).not.toContain(jonas.customer.id)
    expect(petra.visit?.id).toBe(jonas.visit?.id)
  })

  it('asks the database as often for everybody as for one', async () => {
    const { database, path } = freshDatabase()
    const everybody = (await database.read.select({ id: customers.id }).from(customers)).map(({ id }) => id)
    const { reader, count } = counted(path)
    const moment = await momentOf(database)
    const forSome = async (ids: CustomerId[]) => {
      const before = count()
      await promptsFor(reader, ids, moment)
      return count() - before
    }
    expect(everybody.length).toBeGreaterThan(40)
    expect(await forSome(everybody)).toBe(await forSome(everybody.slice(0, 1)))
  })

  it('reads nothing for an attendant that is for managers', async () => {
    const { database } = freshDatabase()
    await remember(database, 'managers')
    expect(questionsOf(await factsOf(database, 'Tom Brandt', 'attendant'))).toEqual([])
    expect(questionsOf(await factsOf(database, 'Tom Brandt', 'manager'))).toEqual(['Has the board decided?'])
  })

  it('leaves out what was taken away', async () => {
    const { database } = freshDatabase()
    const { id, hand } = await remember(database, 'everyone')
    expect(questionsOf(await factsOf(database, 'Tom Brandt'))).toEqual(['Has the board decided?'])
    await database.write((tx) => askRemoval.remove(tx, id, hand))
    expect(questionsOf(await factsOf(database, 'Tom Brandt'))).toEqual([])
  })
})

type Facts = Awaited<ReturnType<typeof factsOf>>

async function momentOf(database: Database, role: Role = 'attendant') {
  const dana = await staffNamed(database.read, 'Dana Kim')
  return momentFor(database.read, { ...dana, role }, MORNING)
}

async function factsOf(database: Database, name: string, role?: Role) {
  const { id } = await memberNamed(database.read, name)
  const facts = (await factsFor(database.read, [id], await momentOf(database, role))).get(id)
  if (!facts) throw new Error(`${name} is no customer`)
  return facts
}

async function linesOf(database: Database, name: string) {
  const { id } = await memberNamed(database.read, name)
  const lines = (await promptsFor(database.read, [id], await momentOf(database))).get(id)
  if (!lines) throw new Error(`${name} is no customer`)
  return lines
}

function spousesOf({ people }: Facts) {
  return people.flatMap(({ id, ties }) =>
    ties.filter((tie) => tie.kind === 'spouse').map((tie) => [id, tie.word]),
  )
}

function questionsOf({ asks }: Facts): string[] {
  return asks.map((ask) => ask.question)
}

/** Something to ask Tom Brandt from today on. */
async function remember(database: Database, audience: Audience) {
  const { id: personId } = await memberNamed(database.read, 'Tom Brandt')
  const { id: staffId, place } = await staffNamed(database.read, 'Mara Lindqvist')
  const hand = { staffId, role: 'manager', now: MORNING } as const
  const asked = { question: 'Has the board decided?', aboutId: null, untilDay: null, version: 1 }
  const told = { audience, forThemAlone: false, howWeKnow: 'told us' } as const
  const fromDay = dayIn(MORNING, place.timeZone)
  const added = await database.write((tx) => addAsk(tx, personId, { ...asked, ...told, fromDay }, hand))
  if ('refused' in added) throw new Error(added.refused.sentence)
  return { id: added.id, hand }
}

/** A reader of the same file that counts what it is asked. */
function counted(path: string): { reader: Reader; count: () => number } {
  let queries = 0
  const logger = { logQuery: () => void (queries += 1) }
  const reader = drizzle(connect(path), { casing: 'snake_case', logger }) as unknown as Reader
  return { reader, count: () => queries }
}
