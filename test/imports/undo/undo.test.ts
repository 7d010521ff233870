import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { importById } from '../../../src/imports/queries.ts'
import { startUndo, startWeighing, undoNext } from '../../../src/imports/undo/undo-commands.ts'
import { goOnUndoing, weighUp } from '../../../src/imports/undo/undo.ts'
import { addPreference } from '../../../src/preferences/commands.ts'
import type { PersonId } from '../../../src/people/person.ts'
import { searchCustomers } from '../../../src/search/queries.ts'
import { memberNamed, staffNamed } from '../../support/cast.ts'
import { MORNING } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'
import { begun, broughtIn, goneOn, undone, worldOf } from '../bringing.ts'
import { listFile } from '../given.ts'

const CLUB = listFile('club.csv')

/** Dana remembers how somebody likes it. */
async function danaNotes(database: Database, personId: PersonId): Promise<void> {
  const { id: staffId, role } = await staffNamed(database.read, 'Dana Kim')
  const liked = { text: 'By the window', area: 'seat', habit: 'always' } as const
  const how = { audience: 'everyone', howWeKnow: 'told us', forThemAlone: false } as const
  await database.write((tx) =>
    addPreference(tx, personId, { ...liked, ...how, version: 0 }, { staffId, role, now: MORNING }),
  )
}

async function found({ read }: Database, text: string): Promise<string[]> {
  const asked = { text, role: 'manager' as const, tiers: [], expected: new Map(), limit: 10 }
  return (await searchCustomers(read, asked)).map(({ customerId }) => customerId)
}

describe('an import that is undone', () => {
  it('takes everybody out again who came in with it, and nobody finds them', async () => {
    const { database } = freshDatabase()
    const before = await database.read.$count(people)
    const { id } = await broughtIn(database, CLUB)
    expect(await found(database, '3107')).not.toEqual([])
    const { outlook } = await undone(database, id)
    expect(outlook).toEqual({ out: 3, back: 0, kept: [] })
    expect(await database.read.$count(people)).toBe(before)
    expect(await found(database, '3107')).toEqual([])
  })

  it('can be brought in again', async () => {
    const { database } = freshDatabase()
    const { id } = await broughtIn(database, CLUB)
    expect((await undone(database, id)).counts).toMatchObject({ new: 3 })
    await begun(database, id)
    expect((await goneOn(database, id)).counts).toMatchObject({ new: 3 })
  })

  it('keeps whom somebody has changed since, with their people, and says who did', async () => {
    const { database } = freshDatabase()
    const { id, rows } = await broughtIn(database, CLUB)
    const joan = rows.find(({ label }) => label === 'Joan Whitfield')?.personId
    if (!joan) throw new Error('Joan did not come in')
    await danaNotes(database, joan)
    const { outlook } = await undone(database, id)
    expect(outlook.kept).toContainEqual({ personId: joan, name: 'Joan Whitfield', by: 'Dana Kim' })
    expect(outlook.out + outlook.kept.length).toBe(3)
    expect(await found(database, '3107')).toEqual([joan])
  })

  it('brings back what it changed of somebody, and leaves what was changed since', async () => {
    const { database } = freshDatabase()
    const ray = await memberNamed(database.read, 'Ray Alvarez')
    const list = `Name,Number,Tier,Town\nRay Alvarez,${ray.memberNumber ?? ''},Diamond,Doral\n`
    const { id } = await broughtIn(database, list)
    await database.write(async (tx) => {
      await tx.update(customers).set({ town: 'Key West' }).where(eq(customers.id, ray.id))
    })
    const { outlook } = await undone(database, id)
    expect(outlook).toMatchObject({ out: 0, back: 1, kept: [{ personId: ray.id }] })
    expect(await memberNamed(database.read, 'Ray Alvarez')).toMatchObject({
      tier: ray.tier,
      town: 'Key West',
    })
  })

  it('is undone only once somebody has seen what that does, and within thirty days', async () => {
    const { database } = freshDatabase()
    const { id } = await broughtIn(database, CLUB)
    const { id: staffId } = await staffNamed(database.read, 'Dana Kim')
    const begin = (now: Date) => database.write((tx) => startUndo(tx, id, { staffId, now }))
    expect(await begin(MORNING)).toBe(false)
    expect(await database.write((tx) => startWeighing(tx, id, new Date('2026-12-22T00:00:00Z')))).toBe(false)
  })

  it('goes on where it was broken off', async () => {
    const { database } = freshDatabase()
    const before = await database.read.$count(people)
    const names = Array.from({ length: 7 }, (_, i) => `Ray Stone${i},90${i},Elena,Mateo`)
    const { id } = await broughtIn(database, ['Name,Number,Spouse,Kids', ...names].join('\n'))
    const { id: staffId } = await staffNamed(database.read, 'Dana Kim')
    await database.write((tx) => startWeighing(tx, id, MORNING))
    await weighUp(worldOf(database), id)
    await database.write((tx) => startUndo(tx, id, { staffId, now: MORNING }))
    const unit = { atMost: 3, now: MORNING }
    await database.write((tx) => undoNext(tx, id, unit))
    const broken = database.write(async (tx) => {
      await undoNext(tx, id, unit)
      throw new Error('the power went')
    })
    await expect(broken).rejects.toThrow('the power went')
    await goOnUndoing(worldOf(database))
    expect(await database.read.$count(people)).toBe(before)
    expect((await importById(database.read, id))?.outlook).toMatchObject({ out: 7, kept: [] })
  })
})
