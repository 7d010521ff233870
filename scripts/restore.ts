import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databasePath } from '../db/open.ts'
import { BackupRefused } from '../src/backups/archive.ts'
import { restore } from '../src/backups/restore.ts'
import { readConfig } from '../src/config.ts'

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
  if (putAside !== undefined) process.stdout.write(`What was there before is in ${putAside}.\n`)
} catch (error) {
  if (!(error instanceof BackupRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** The line of a key file that is the key: age-keygen writes comments before it. */
function identityIn(text: string): string {
  return text.split(/\r?\n/u).find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? text.trim()
}
