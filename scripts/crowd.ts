import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrateSqlite } from '../db/migrate.ts'
import { loadCrowd } from '../db/seeds/crowd.ts'
import { DEMO_PASSWORD } from '../src/sign-in/demo-logins.ts'
import { hashPassword } from '../src/staff/passwords.ts'

/** Fills a new data folder with a crowd: `tsx scripts/crowd.ts --members 20000 --data /tmp/crowd`. */
const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '20000' },
    data: { type: 'string', default: 'data' },
    seed: { type: 'string', default: '1' },
    now: { type: 'string', default: new Date().toISOString() },
  },
})
const path = join(values.data, 'rapport.sqlite')

if (existsSync(path)) {
  process.stderr.write(`${path} is there already; a crowd needs an empty place.\n`)
  process.exit(1)
}

const startedAt = performance.now()
const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
await migrateSqlite(path)
await loadCrowd(path, {
  members: Number(values.members),
  seed: Number(values.seed),
  now: new Date(values.now),
  passwordHash: await hashPassword(DEMO_PASSWORD),
  onProgress(step, done, of) {
    process.stdout.write(`\r${step}: ${done} of ${of}, ${seconds()} `)
  },
})
process.stdout.write(
  `\n${values.members} members in ${path}, in ${seconds()}. The sign-ins are the demo's.\n`,
)
