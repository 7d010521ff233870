import { existsSync, renameSync } from 'node:fs'
import type { Database } from '../db/database.ts'
import { ConfigRefused, type Config } from './config.ts'
import { newSecretIn, nextTo, secretFileOf, secretIn } from './secret.ts'
import { endAllSessions } from './staff/sessions.ts'
import { lockKeysAnew } from './two-factor/relock-commands.ts'

/** What a new secret has changed. */
export interface Rotated {
  /** How many were signed in, and are not any more. */
  sessions: number
  /** How many have a second factor whose key is locked with the new secret now. */
  relocked: number
  /** Whose key did not open with the old one either: their recovery codes let them in. */
  lost: string[]
}

/**
 * Puts another secret in the place of the one that there is, while Rapport is stopped: sessions and the links in mails
 * end, authenticator apps go on. The new secret waits beside the old one until every key is locked with it, so that
 * this can break off anywhere and be run again.
 */
export async function rotateSecret(config: Config, database: Database, now: Date): Promise<Rotated> {
  const file = secretFileOf(config)
  if (file === undefined)
    throw new ConfigRefused(
      'RAPPORT_SECRET holds the secret. Put it into a file that RAPPORT_SECRET_FILE names instead, and run this again.',
    )
  const from = secretIn(file)
  const to = existsSync(nextTo(file)) ? secretIn(nextTo(file)) : newSecretIn(nextTo(file))
  const rotated = await database.write(async (tx) => ({
    ...(await lockKeysAnew(tx, from, to)),
    sessions: await endAllSessions(tx, now),
  }))
  renameSync(nextTo(file), file)
  return rotated
}
