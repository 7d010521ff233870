import { createHash } from 'node:crypto'
import { inArray, lt } from 'drizzle-orm'
import type { Database, Reader, Tx } from '../../db/database.ts'
import { signInFailures } from '../../db/schema/staff.ts'
import { passwordMatches } from './passwords.ts'
import { failuresOf, staffByEmail } from './queries.ts'
import { newToken, startSession } from './sessions.ts'
import { FREE_FAILURES, waitAfter } from './throttle.ts'

export type SignIn =
  { outcome: 'signed in'; token: string } | { outcome: 'refused' } | { outcome: 'wait'; seconds: number }

export interface Credentials {
  email: string
  password: string
  /** Where the attempt comes from. */
  address: string
}

/** Lets somebody in by e-mail and password. The answer never tells whether the e-mail is known. */
export async function signIn(database: Database, credentials: Credentials, now: Date): Promise<SignIn> {
  const keys = doorKeys(credentials)
  const wait = await waitAtDoor(database.read, keys, now)
  if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) }
  const somebody = await staffByEmail(database.read, credentials.email)
  if (!(await passwordMatches(somebody?.passwordHash, credentials.password)) || !somebody) {
    await database.write((tx) => noteFailure(tx, keys, now))
    return { outcome: 'refused' }
  }
  const token = newToken()
  await database.write(async (tx) => {
    await tx.delete(signInFailures).where(inArray(signInFailures.key, [keys.account]))
    await startSession(tx, token, somebody.id, now)
  })
  return { outcome: 'signed in', token }
}

/** Forgets failures that no longer make anybody wait. */
export async function forgetOldFailures(tx: Tx, now: Date): Promise<void> {
  await tx
    .delete(signInFailures)
    .where(lt(signInFailures.lastFailedAt, new Date(now.getTime() - 24 * 3_600_000)))
}

interface DoorKeys {
  account: string
  address: string
}

// By account *and* address, so that a stranger elsewhere cannot lock a colleague out.
function doorKeys({ email, address }: Credentials): DoorKeys {
  return { account: hashed(`account ${email} ${address}`), address: hashed(`address ${address}`) }
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function waitAtDoor(reader: Reader, keys: DoorKeys, now: Date): Promise<number> {
  const rows = await failuresOf(reader, [keys.account, keys.address])
  const waits = rows.map(({ key, failures, lastFailedAt }) => {
    const free = key === keys.account ? FREE_FAILURES.account : FREE_FAILURES.address
    return lastFailedAt.getTime() + waitAfter(failures, free) - now.getTime()
  })
  return Math.max(0, ...waits)
}

async function noteFailure(tx: Tx, keys: DoorKeys, now: Date): Promise<void> {
  const known = await failuresOf(tx, [keys.account, keys.address])
  for (const key of [keys.account, keys.address]) {
    const failures = (known.find((row) => row.key === key)?.failures ?? 0) + 1
    await tx
      .insert(signInFailures)
      .values({ key, failures, lastFailedAt: now })
      .onConflictDoUpdate({ target: signInFailures.key, set: { failures, lastFailedAt: now } })
  }
}
