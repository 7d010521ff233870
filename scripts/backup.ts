import { generateIdentity, identityToRecipient } from 'age-encryption'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databasePath } from '../db/open.ts'
import { makeBackup } from '../src/backups/make.ts'
import { runBackup } from '../src/backups/run.ts'
import { readConfig } from '../src/config.ts'

/** npm run backup: makes a backup now, also while Rapport runs. With --new-key FILE: makes a key instead. */
const [option, keyFile] = process.argv.slice(2)
if (option === '--new-key' && keyFile !== undefined) await makeKey(keyFile)
else await backUp()

async function backUp(): Promise<void> {
  const { backups, dataFolder, databaseAddress } = readConfig(process.env, [])
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const now = () => new Date()
  const plan = { ...backups, databasePath: databasePath(databaseAddress), dataFolder, now: now() }
  const made = await runBackup(plan, makeBackup, now)
  if ('name' in made) process.stdout.write(`${join(backups.folder, made.name)}\n`)
  else process.stderr.write(`No backup was made. ${made.failure}\n`)
  process.exitCode = 'name' in made ? 0 : 1
}

async function makeKey(path: string): Promise<void> {
  const identity = await generateIdentity()
  writeFileSync(path, `${identity}\n`, { mode: 0o600, flag: 'wx' })
  const recipient = await identityToRecipient(identity)
  process.stdout.write(
    `The key is in ${path}: without it no backup can be read, so keep it away from this machine.\n` +
      `Encrypt backups for it from now on: BACKUP_RECIPIENT=${recipient}\n`,
  )
}
