import { spawnSync } from 'node:child_process'
import { copyFileSync, statSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

const A_MEGABYTE_OR_SO = 'Clubhouse '.repeat(100_000)

/** Writes so many megabytes, one after the other. */
async function keepBusy(database: Database, megabytes: number): Promise<void> {
  for (let written = 0; written < megabytes; written += 1)
    await database.write(async (tx) => {
      const place = { id: newId<'Place'>(MORNING), name: A_MEGABYTE_OR_SO, timeZone: 'America/New_York' }
      await tx.insert(places).values({ ...place, createdAt: MORNING })
    })
}

/** How many places the file holds by itself, without its log. */
function placesInTheFile(path: string): number {
  const alone = `${path}.alone`
  copyFileSync(path, alone)
  const copy = new SQLite(alone)
  const count = copy.prepare<[], number>('SELECT count(*) FROM places').pluck().get() ?? 0
  copy.close()
  return count
}

describe('the log of changes', () => {
  it('is brought back into the file while others go on', async () => {
    const { database, path } = freshDatabase('empty')
    await keepBusy(database, 12)
    await expect.poll(() => placesInTheFile(path)).toBeGreaterThan(6)
    expect(await database.read.$count(places)).toBe(12)
  })

  it('never grows without end, however much is written at once', async () => {
    const { database, path } = freshDatabase('empty')
    await keepBusy(database, 160)
    expect(statSync(`${path}-wal`).size / 1e6).toBeLessThan(80)
  })

  it('may grow while somebody reads an old moment, and holds nobody up for it', async () => {
    const { database } = freshDatabase('empty')
    await database.atOneMoment(async (reader) => {
      await keepBusy(database, 160)
      expect(await reader.$count(places)).toBe(0)
    })
    expect(await database.read.$count(places)).toBe(160)
  })

  it('is closed to the end by a process that has nothing else to do', () => {
    const { path } = freshDatabase('empty')
    const script = `
      const { openDatabase } = await import('./db/open.ts')
      const { places } = await import('./db/schema/places.ts')
      const database = await openDatabase(${JSON.stringify(`file:${path}`)})
      const name = 'Clubhouse '.repeat(2_000_000)
      const place = { id: 'busy', name, timeZone: 'America/New_York', createdAt: new Date(0) }
      await database.write((tx) => tx.insert(places).values(place))
      await database.close()
      console.log('closed')
    `
    const words = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const { stdout, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect({ stdout, status }).toEqual({ stdout: 'closed\n', status: 0 })
  })
})
