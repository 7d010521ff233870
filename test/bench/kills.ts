import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killSavers } from '../db/kills.ts'
import { openDatabase } from '../../db/open.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import { hashPassword } from '../../src/staff/passwords.ts'
import { MOMENT } from './crowd.ts'

/** `npm run bench:kills`: kills two processes that save, a hundred times over, and counts what was lost. */
const path = join(mkdtempSync(join(tmpdir(), 'rapport-kills-')), 'rapport.sqlite')
const database = await openDatabase(`file:${path}`)
const passwordHash = await hashPassword('a password for nobody')
await database.write((tx) => loadDemo(tx, { now: new Date(MOMENT), passwordHash }))
await database.close()
const { kills, saved, lost, torn, problems } = await killSavers(path, 100)
process.stdout.write(
  `${kills} kills, ${saved} notes said to be saved: ${lost.length} lost, ${torn.length} torn; ${problems.join(' ') || 'the file is whole'}\n`,
)
process.exitCode = lost.length + torn.length + problems.length > 0 ? 1 : 0
