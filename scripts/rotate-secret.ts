import { existsSync } from 'node:fs'
import { isAlone } from '../db/inspect.ts'
import { databasePath, openDatabase } from '../db/open.ts'
import { ConfigRefused, readConfig } from '../src/config.ts'
import { rotateSecret } from '../src/secret-rotation.ts'

/** npm run rotate-secret: puts another secret in the place of the one that signs links, while Rapport is stopped. */
try {
  const config = readConfig(process.env, [])
  const path = databasePath(config.databaseAddress)
  if (!existsSync(path)) throw new ConfigRefused('There is no data yet, so there is no secret to change.')
  if (!isAlone(path)) throw new ConfigRefused('Rapport is running on this data. Stop it first.')
  const database = await openDatabase(config.databaseAddress)
  const { sessions, relocked, lost } = await rotateSecret(config, database, new Date()).finally(() =>
    database.close(),
  )
  say('There is another secret. Links in mails that went out before have ended.')
  say(
    `${sessions} were signed in and sign in again; ${relocked} go on with the authenticator app that they have.`,
  )
  if (lost.length > 0) say(`The keys of ${lost.join(', ')} did not open: their recovery codes let them in.`)
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
