import { dirname } from 'node:path'
import { pino } from 'pino'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { bringIn } from '../../src/imports/bring-in.ts'
import type { ImportId } from '../../src/imports/import.ts'
import { undo } from '../../src/imports/undo/undo.ts'

/** A process that brings a list in or undoes it, to be killed: `bringer.ts <file> <import> <bring or undo>`. */
const [path = '', id = '', what = ''] = process.argv.slice(2)

const world = {
  database: sqliteDatabase(path),
  clock: { now: () => new Date() },
  log: pino({ level: 'silent' }),
  dataFolder: dirname(path),
}
process.stdout.write('begun')
await (what === 'undo' ? undo : bringIn)(world, id as ImportId)
await world.database.close()
