import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { lookForDuplicates } from '../../src/duplicates/jobs.ts'
import { pairCounts } from '../../src/duplicates/pair-queries.ts'
import { archiveCustomer } from '../../src/customers/archive-commands.ts'
import { decideSure } from '../../src/imports/decide-commands.ts'
import { lookAgain } from '../../src/imports/look-again.ts'
import { changeWins } from '../../src/imports/look-commands.ts'
import { personRowById } from '../../src/people/queries.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING, stillClock } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { begun, broughtIn, goneOn, lookedThrough, said, stateOf, today } from './bringing.ts'

// Ray Alvarez of the club has this phone.
const RAYMOND = 'Name,Phone,Town\nRaymond Alvares,305 555 0142,Doral\n'

async function clubThatLooked(): Promise<Database> {
  const { database } = freshDatabase()
  await lookForDuplicates({ database, clock: stillClock() })
  return database
}

const membersOf = ({ read }: Database) => read.$count(customers)

describe('somebody on a list who may be somebody we have', () => {
  it('is asked about, with what speaks for it, and changes nobody until somebody says so', async () => {
    const database = await clubThatLooked()
    const before = await membersOf(database)
    const brought = await broughtIn(database, RAYMOND)
    const ray = await memberNamed(database.read, 'Ray Alvarez')
    expect(brought.rows).toMatchObject([
      { verdict: 'maybe', candidates: [{ personId: ray.id, name: 'Ray Alvarez' }], appliedAt: null },
    ])
    expect(brought.rows[0]?.reasons[0]).toMatch(/^This may be Ray Alvarez\. .*same phone/u)
    expect(await membersOf(database)).toBe(before)
  })

  it('is brought up to date once it is the same, and nobody is asked again', async () => {
    const database = await clubThatLooked()
    const before = await membersOf(database)
    const list = await lookedThrough(database, RAYMOND)
    const { verdict, decision, reasons } = await said(database, list, 2, 'same')
    expect([verdict, decision]).toEqual(['updates', 'same'])
    expect(reasons).toContain('Name stays Ray Alvarez; the list has Raymond Alvares.')
    await begun(database, list.id)
    expect((await goneOn(database, list.id)).counts).toMatchObject({ updates: 1, maybe: 0 })
    expect(await membersOf(database)).toBe(before)
    expect((await broughtIn(database, RAYMOND)).counts).toMatchObject({ same: 1, maybe: 0 })
  })

  it('is somebody new once it is not, and neither the list nor the queue asks again', async () => {
    const database = await clubThatLooked()
    const queue = await pairCounts(database.read)
    const before = await membersOf(database)
    const list = await lookedThrough(database, RAYMOND)
    expect((await said(database, list, 2, 'apart')).verdict).toBe('new')
    await begun(database, list.id)
    await goneOn(database, list.id)
    expect(await membersOf(database)).toBe(before + 1)
    expect((await broughtIn(database, RAYMOND)).counts).toMatchObject({ same: 1, maybe: 0 })
    await lookForDuplicates({ database, clock: stillClock() })
    expect(await pairCounts(database.read)).toEqual({ ...queue, apart: queue.apart + 1 })
  })

  it('waits where it is left for later, and comes in from the same list afterwards', async () => {
    const database = await clubThatLooked()
    const list = await lookedThrough(database, `${RAYMOND}Joan Whitfield,,Doral\n`)
    expect((await said(database, list, 2, 'later')).verdict).toBe('maybe')
    await begun(database, list.id)
    expect((await goneOn(database, list.id)).counts).toMatchObject({ new: 1, maybe: 1 })
    await said(database, list, 2, 'apart')
    await begun(database, list.id)
    expect((await goneOn(database, list.id)).counts).toMatchObject({ new: 2, maybe: 0 })
  })

  it('comes back from the archive where they are said to be somebody archived', async () => {
    const database = await clubThatLooked()
    const ray = await memberNamed(database.read, 'Ray Alvarez')
    const mara = await staffNamed(database.read, 'Mara Lindqvist')
    const hand = { staffId: mara.id, now: MORNING, today: today() }
    await database.write((tx) => archiveCustomer(tx, ray.id, hand))
    const list = await lookedThrough(database, `Name,Number\nRay Alvarez,${ray.memberNumber ?? ''}\n`)
    expect(list.rows[0]?.reasons).toEqual(['Ray Alvarez is archived here.'])
    expect((await said(database, list, 2, 'same')).reasons).toContain('Comes back from the archive')
  })

  it('is asked anew once what was said is taken back', async () => {
    const database = await clubThatLooked()
    const list = await lookedThrough(database, RAYMOND)
    await said(database, list, 2, 'apart')
    expect(await said(database, list, 2, null)).toMatchObject({ verdict: 'maybe', decision: null })
  })
})

describe('somebody who stands on a list twice', () => {
  const TWICE = 'Name,Tier,Town\nJoan Whitfield,Gold,\nJoan Whitfield,Silver,Doral\n'

  it('fills in from the second line what the first leaves out, where the two are the same', async () => {
    const { database } = freshDatabase()
    const before = await database.read.$count(people)
    const list = await lookedThrough(database, TWICE)
    expect(list.rows.map(({ verdict }) => verdict)).toEqual(['new', 'maybe'])
    expect(await said(database, list, 3, 'same')).toMatchObject({
      verdict: 'updates',
      reasons: ['Fills what line 2 leaves out.'],
    })
    await begun(database, list.id)
    const { rows } = await goneOn(database, list.id)
    expect(rows[1]?.reasons).toEqual(['Town: Doral', 'Tier stays Gold; the list has Silver.'])
    expect(await database.read.$count(people)).toBe(before + 1)
    expect((await broughtIn(database, TWICE)).counts).toMatchObject({ same: 2, maybe: 0 })
  })

  it('is two people where somebody says so, and stays two', async () => {
    const { database } = freshDatabase()
    const list = await lookedThrough(database, TWICE)
    await said(database, list, 3, 'apart')
    await begun(database, list.id)
    expect((await goneOn(database, list.id)).counts).toMatchObject({ new: 2 })
    expect((await broughtIn(database, TWICE)).counts).toMatchObject({ same: 2, maybe: 0 })
  })

  it('can be said of all who surely are the same at once', async () => {
    const { database } = freshDatabase()
    const sure = ['Ann Bell', 'Joe Bell'].map(
      (name) => `${name},Gold,305 555 0177
`,
    )
    const { id } = await lookedThrough(database, `Name,Tier,Phone\n${[...sure, ...sure].join('')}`)
    expect(await database.write((tx) => decideSure(tx, id))).toBe(2)
    await lookAgain(database, id)
    expect((await stateOf(database, id)).counts).toMatchObject({ new: 2, updates: 2, maybe: 0 })
  })
})

describe('where the list and we say something different', () => {
  it('the word counts of whoever was chosen, and the line shows it before anything changes', async () => {
    const { database } = freshDatabase()
    const ray = await memberNamed(database.read, 'Ray Alvarez')
    const file = `Name,Number\nRaymond Alvarez,${ray.memberNumber ?? ''}\n`
    const { id, rows } = await lookedThrough(database, file)
    expect(rows[0]).toMatchObject({
      verdict: 'same',
      reasons: ['Name stays Ray Alvarez; the list has Raymond Alvarez.'],
    })
    await database.write((tx) => changeWins(tx, id, ['name']))
    await lookAgain(database, id)
    expect((await stateOf(database, id)).rows[0]?.reasons).toEqual(['Name: Ray Alvarez → Raymond Alvarez'])
    await begun(database, id)
    await goneOn(database, id)
    expect((await personRowById(database.read, ray.id))?.name).toBe('Raymond Alvarez')
  })
})
