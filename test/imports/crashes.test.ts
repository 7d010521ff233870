import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import type { ImportId } from '../../src/imports/import.ts'
import { rowsToApply } from '../../src/imports/queries.ts'
import { rowsToUndo } from '../../src/imports/undo/applied-queries.ts'
import { startUndo, startWeighing } from '../../src/imports/undo/undo-commands.ts'
import { weighUp } from '../../src/imports/undo/undo.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { begun, lookedThrough, worldOf } from './bringing.ts'

const ROWS = 300
const LIST = [
  'Name,Number,Spouse,Kids,Phone',
  ...Array.from({ length: ROWS }, (_, i) => `Ray Stone${i},N${i},Elena,Mateo,305 555 ${1000 + i}`),
].join('\n')

/** Kills processes that are at work on a list, each soon after it began, until one comes to the end. */
async function killedAndGoneOn(path: string, id: ImportId, what: 'bring' | 'undo'): Promise<number> {
  for (let kills = 0; ; kills += 1) {
    const script = join(import.meta.dirname, 'bringer.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, path, id, what])
    const ended = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), ended])
    if (kills < 4) await Promise.race([setTimeout(Math.random() * 300), ended])
    else await ended
    if (child.exitCode === 0) return kills
    child.kill('SIGKILL')
    await ended
  }
}

const counts = async ({ read }: Database) => ({
  people: await read.$count(people),
  customers: await read.$count(customers),
  relationships: await read.$count(relationships),
})

it(
  'kill -9 at any point leaves no double and no gap, bringing in and undoing alike',
  { timeout: 240_000 },
  async () => {
    const { database, path } = freshDatabase()
    const before = await counts(database)
    const { id } = await lookedThrough(database, LIST)
    await begun(database, id)
    await killedAndGoneOn(path, id, 'bring')
    expect(await rowsToApply(database.read, id)).toBe(0)
    expect(await counts(database)).toEqual({
      people: before.people + 3 * ROWS,
      customers: before.customers + ROWS,
      relationships: before.relationships + 2 * ROWS,
    })
    await database.write((tx) => startWeighing(tx, id, MORNING))
    await weighUp(worldOf(database), id)
    const { id: staffId } = await staffNamed(database.read, 'Dana Kim')
    await database.write((tx) => startUndo(tx, id, { staffId, now: MORNING }))
    await killedAndGoneOn(path, id, 'undo')
    expect(await rowsToUndo(database.read, id)).toBe(0)
    expect(await counts(database)).toEqual(before)
  },
)
