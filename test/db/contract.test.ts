import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database, Reader, Tx } from '../../db/database.ts'
import { among, isDuplicate } from '../../db/dialect/expressions.ts'
import { copyDatabase } from '../../db/copy.ts'
import { kept } from '../../db/kept.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { places } from '../../db/schema/places.ts'
import { settings } from '../../db/schema/settings.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { newId } from '../../src/lib/id.ts'
import type { PlaceId } from '../../src/places/place.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

/** What every engine promises. An engine joins the list by opening a migrated, empty database. */
const ENGINES: Record<string, () => Database> = { sqlite: () => freshDatabase('empty').database }

describe.each(Object.entries(ENGINES))('a database on %s', (_name, open) => {
  it('keeps all of a unit of work', async () => {
    const database = open()
    await database.write(async (tx) => {
      await addPlace(tx, 'Clubhouse')
      await addPlace(tx, 'Pool')
    })
    expect(await names(database)).toEqual(['Clubhouse', 'Pool'])
  })

  it('keeps nothing of a unit of work that throws, and goes on with the next', async () => {
    const database = open()
    const failing = database.write(async (tx) => {
      await addPlace(tx, 'Clubhouse')
      throw new Error('rained off')
    })
    await expect(failing).rejects.toThrow('rained off')
    await database.write((tx) => addPlace(tx, 'Pool'))
    expect(await names(database)).toEqual(['Pool'])
  })

  it('shows readers nothing of a unit of work before it is done', async () => {
    const database = open()
    await database.write(async (tx) => {
      await addPlace(tx, 'Clubhouse')
      expect(await tx.select().from(places)).toHaveLength(1)
      expect(await names(database)).toEqual([])
    })
    expect(await names(database)).toEqual(['Clubhouse'])
  })

  it('shows readers a unit of work as soon as it is done', async () => {
    const database = open()
    expect(await names(database)).toEqual([])
    await database.write((tx) => addPlace(tx, 'Clubhouse'))
    expect(await names(database)).toEqual(['Clubhouse'])
  })

  it('reads what agrees, as long as nothing else is waited for', async () => {
    const { path, database } = freshDatabase('empty')
    const other = sqliteDatabase(path)
    expect(await names(database)).toEqual([])
    await other.write((tx) => addPlace(tx, 'Clubhouse'))
    expect(await names(database)).toEqual([])
    await new Promise((resolve) => setImmediate(resolve))
    expect(await names(database)).toEqual(['Clubhouse'])
    await other.close()
  })

  it('loses none of twenty changes made at once to what each has read', async () => {
    const database = open()
    await database.write((tx) =>
      tx
        .insert(settings)
        .values({ id: 'organisation', organisation: 'Club', customerWord: 'member', tiers: [], version: 1 }),
    )
    const add = () =>
      database.write(async (tx) => {
        const [row] = await tx.select().from(settings)
        await Promise.resolve()
        await tx.update(settings).set({ version: (row?.version ?? 0) + 1 })
      })
    await Promise.all(Array.from({ length: 20 }, add))
    const [row] = await database.read.select().from(settings)
    expect(row?.version).toBe(21)
  })

  it('refuses a unit of work inside another at once', async () => {
    const database = open()
    const nested = database.write(() => database.write((tx) => addPlace(tx, 'Clubhouse')))
    await expect(nested).rejects.toThrow('inside write()')
    expect(await names(database)).toEqual([])
  })

  it('refuses a unit of work that is used after it ended', async () => {
    const database = open()
    let kept: Tx | undefined
    await database.write((tx) => {
      kept = tx
      return Promise.resolve()
    })
    await expect(async () => kept && (await addPlace(kept, 'Clubhouse'))).rejects.toThrow()
  })

  it('does not let a reader write, by type and in fact', async () => {
    const database = open()
    // @ts-expect-error -- a Reader has no insert
    const write = database.read.insert as (table: typeof places) => { values: (row: object) => Promise<void> }
    const row = { id: newId<'Place'>(MORNING), name: 'Clubhouse', timeZone: 'UTC', createdAt: MORNING }
    await expect(async () => {
      await write.call(database.read, places).values(row)
    }).rejects.toThrow()
  })

  it('gives back instants, flags, days and structures as they were put in', async () => {
    const database = open()
    const mail = {
      id: newId<'Mail'>(MORNING),
      dedupeKey: 'visit:1',
      kind: 'reminder',
      toName: 'Dana Kim',
      toAddress: 'dana@example.com',
      payload: { visit: 'Ray’s “tee time” ✓' },
      messageId: '<1@example>',
      status: 'waiting' as const,
      dueAt: new Date('2026-03-29T01:30:00.123Z'),
      attempts: 0,
      createdAt: MORNING,
    }
    await database.write((tx) => tx.insert(outbox).values(mail))
    const [row] = await database.read.select().from(outbox)
    expect(row).toMatchObject(mail)
    expect(row?.settledAt).toBeNull()
  })

  it('tells a second row where only one may be from other faults', async () => {
    const database = open()
    const id = newId<'Place'>(MORNING)
    await database.write((tx) => addPlace(tx, 'Clubhouse', id))
    const again = await database.write((tx) => addPlace(tx, 'Pool', id)).catch((error: unknown) => error)
    expect(isDuplicate(again)).toBe(true)
    expect(isDuplicate(new Error('rained off'))).toBe(false)
  })

  it('reads the rows of any number of ids with one query', async () => {
    const database = open()
    const ids = ['Clubhouse', 'Pool', 'Courts'].map(() => newId<'Place'>(MORNING))
    await database.write(async (tx) => {
      for (const id of ids) await addPlace(tx, `Place ${id.slice(-3)}`, id)
    })
    const some = await database.read
      .select()
      .from(places)
      .where(among(places.id, JSON.stringify(ids.slice(0, 2))))
    expect(some.map((place) => place.id).sort()).toEqual(ids.slice(0, 2).sort())
  })

  it('keeps an answer until something is committed', async () => {
    const database = open()
    const countOf = counting()
    await database.write((tx) => addPlace(tx, 'Clubhouse'))
    expect(await countOf.places(database.read)).toBe(1)
    expect(await countOf.places(database.read)).toBe(1)
    expect(countOf.reads()).toBe(1)
    await database.write((tx) => addPlace(tx, 'Pool'))
    expect(await countOf.places(database.read)).toBe(2)
    expect(countOf.reads()).toBe(2)
  })

  it('keeps an answer that failed for nobody', async () => {
    const database = open()
    let tries = 0
    const flaky = kept(1, (reader) =>
      ++tries === 1 ? Promise.reject(new Error('no')) : reader.$count(places),
    )
    await expect(flaky(database.read)).rejects.toThrow('no')
    expect(await flaky(database.read)).toBe(0)
  })

  it('reads anew in a unit of work, where its own writes count', async () => {
    const database = open()
    const countOf = counting()
    await countOf.places(database.read)
    const seen = await database.write(async (tx) => {
      const before = await countOf.places(tx)
      await addPlace(tx, 'Clubhouse')
      return [before, await countOf.places(tx)]
    })
    expect(seen).toEqual([0, 1])
  })

  it('keeps no more answers than it may, and each by what was asked', async () => {
    const database = open()
    const asked: string[] = []
    const echo = kept(2, (_reader, word: string) => {
      asked.push(word)
      return Promise.resolve(word)
    })
    for (const word of ['Ray', 'Elena', 'Ray', 'Sofia', 'Ray'])
      expect(await echo(database.read, word)).toBe(word)
    expect(asked).toEqual(['Ray', 'Elena', 'Sofia', 'Ray'])
  })

  it('says that something changed, and that nothing did', async () => {
    const database = open()
    const before = await database.changeMark()
    expect(await database.changeMark()).toBe(before)
    await database.write((tx) => addPlace(tx, 'Clubhouse'))
    expect(await database.changeMark()).not.toBe(before)
  })

  it('says nothing of what is written unnoticed, and goes on to say what changes besides', async () => {
    const database = open()
    const before = await database.changeMark()
    await database.writeUnnoticed((tx) => addPlace(tx, 'Clubhouse'))
    expect(await names(database)).toEqual(['Clubhouse'])
    expect(await database.changeMark()).toBe(before)
    await database.write((tx) => addPlace(tx, 'Pool'))
    const after = await database.changeMark()
    expect(after).not.toBe(before)
    await database.writeUnnoticed((tx) => addPlace(tx, 'Bar'))
    expect(await database.changeMark()).toBe(after)
  })
})

describe('an SQLite database', () => {
  it('notices what another process wrote, also just before something unnoticed', async () => {
    const { path, database } = freshDatabase('empty')
    const other = sqliteDatabase(path)
    const before = await database.changeMark()
    await other.write((tx) => addPlace(tx, 'Pool'))
    await database.writeUnnoticed((tx) => addPlace(tx, 'Clubhouse'))
    expect(await database.changeMark()).not.toBe(before)
    await other.close()
  })

  it('reads at one moment, while others write on', async () => {
    const { database } = freshDatabase('empty')
    await database.write((tx) => addPlace(tx, 'Clubhouse'))
    const seen = await database.atOneMoment(async (reader) => {
      await database.write((tx) => addPlace(tx, 'Marina'))
      return reader.$count(places)
    })
    expect([seen, await names(database)]).toEqual([1, ['Clubhouse', 'Marina']])
  })

  it('can be copied whole while it is open', async () => {
    const { database, folder, path } = freshDatabase('empty')
    await database.write((tx) => addPlace(tx, 'Clubhouse'))
    copyDatabase(path, `${folder}/copy.sqlite`)
    const copy = sqliteDatabase(`${folder}/copy.sqlite`)
    expect(await names(copy)).toEqual(['Clubhouse'])
    await copy.close()
  })
})

async function addPlace(tx: Tx, name: string, id: PlaceId = newId<'Place'>(MORNING)): Promise<void> {
  await tx.insert(places).values({ id, name, timeZone: 'UTC', createdAt: MORNING })
  await tx.select().from(places).where(eq(places.id, id))
}

async function names(database: Database): Promise<string[]> {
  const rows = await database.read.select({ name: places.name }).from(places).orderBy(places.name)
  return rows.map((row) => row.name)
}

/** Counts the places, and how often it had to read for that. */
function counting() {
  let reads = 0
  const count = kept(1, (reader) => {
    reads++
    return reader.$count(places)
  })
  return { places: (reader: Reader) => count(reader), reads: () => reads }
}
