import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The migrations say what the schema says, and none drops a table without its line among those looked at. */
const FOLDER = join(import.meta.dirname, '..', 'db', 'migrations', 'sqlite')
// The index of the search is made again from what is remembered.
const DROPS_LOOKED_AT: readonly string[] = ['0018_found-by-anything.sql', '0043_digits-in-the-index.sql']

const { stdout, stderr } = spawnSync('drizzle-kit', ['generate'], { encoding: 'utf8' })
if (!stdout.includes('No schema changes'))
  fail(`The schema has changes without a migration:\n${stdout}${stderr}`)

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.sql'))) {
  const drops = /drop table/i.test(readFileSync(join(FOLDER, name), 'utf8'))
  if (drops && !DROPS_LOOKED_AT.includes(name))
    fail(`${name} drops a table; look at what becomes of its rows.`)
}

function fail(sentence: string): never {
  process.stdout.write(`${sentence}\n`)
  process.exit(1)
}
