import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databasePath, openDatabase } from '../db/open.ts'
import { BackupRefused } from '../src/backups/archive.ts'
import { restore } from '../src/backups/restore.ts'
import { readConfig } from '../src/config.ts'
import { eraseWhoCameBack } from '../src/erasure/again.ts'
import { clearErased } from '../src/erasure/clear.ts'
import { writeDown, writtenDown } from '../src/erasure/ledger.ts'
import { plural } from '../src/lib/text.ts'

/** npm run restore -- FILE [--key FILE]: puts a backup in the place of the data, while Rapport is stopped. */
const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true })
const [file] = positionals
if (file === undefined) {
  process.stderr.write('Which backup? npm run restore -- data/backups/rapport-….tar.gz [--key key.txt]\n')
  process.exit(2)
}
const { dataFolder, databaseAddress } = readConfig(process.env, [])
try {
  const { madeAt, putAside } = await restore({
    file: resolve(file),
    identity: values.key === undefined ? undefined : identityIn(readFileSync(values.key, 'utf8')),
    dataFolder,
    databasePath: databasePath(databaseAddress),
    now: new Date(),
  })
  process.stdout.write(`Restored everything as it was on ${madeAt.toISOString()}.\n`)
  const again = await eraseAgain(dirname(resolve(file)))
  if (again > 0)
    process.stdout.write(`Erased again whoever was erased since that day: ${plural(again, 'time')}.\n`)
  if (putAside !== undefined) process.stdout.write(`What was there before is in ${putAside}.\n`)
} catch (error) {
  if (!(error instanceof BackupRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** Nobody is to see again who was erased after the backup was made, as it was written down here or beside the backups. */
async function eraseAgain(besideBackups: string): Promise<number> {
  await writeDown(dataFolder, await writtenDown(besideBackups))
  const database = await openDatabase(databaseAddress)
  const site = { database, dataFolder, clock: { now: () => new Date() } }
  try {
    const again = await eraseWhoCameBack(site)
    await clearErased(site)
    return again
  } finally {
    await database.close()
  }
}

/** The line of a key file that is the key: age-keygen writes comments before it. */
function identityIn(text: string): string {
  return text.split(/\r?\n/u).find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? text.trim()
}
