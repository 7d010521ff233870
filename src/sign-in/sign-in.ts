import type { Database, Reader } from '../../db/database.ts'
import { passwordMatches } from '../staff/passwords.ts'
import { isKnownAtDesk, staffByEmail } from '../staff/queries.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { endSession, sessionIdOf, startSession, type Entrance } from '../staff/sessions.ts'
import { FREE_FAILURES } from './throttle.ts'
import { forgetFailures, noteFailure, waitBefore, type Counted } from './tries-commands.ts'

export type SignIn =
  { outcome: 'signed in'; staffId: StaffId } | { outcome: 'refused' } | { outcome: 'wait'; seconds: number }

export interface Credentials {
  email: string
  password: string
  /** Where the attempt comes from. */
  address: string
  /** What the session is to begin with. */
  keys: Omit<Entrance, 'staffId'>
  /** The session that this browser had until now, or ''. */
  before: string
}

/** Lets somebody in by e-mail and password. The answer never tells whether the e-mail is known. */
export async function signIn(database: Database, credentials: Credentials, now: Date): Promise<SignIn> {
  const tries = await triesAtDoor(database.read, credentials)
  const wait = await waitBefore(database.read, [tries.account, ...tries.others], now)
  if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) }
  const somebody = await staffByEmail(database.read, credentials.email)
  if (!(await passwordMatches(somebody?.passwordHash, credentials.password)) || !somebody) {
    await database.write((tx) => noteFailure(tx, [tries.account, ...tries.others], now))
    return { outcome: 'refused' }
  }
  await database.write(async (tx) => {
    await forgetFailures(tx, tries.account)
    await endSession(tx, credentials.before, now)
    await startSession(tx, { staffId: somebody.id, ...credentials.keys }, now)
  })
  return { outcome: 'signed in', staffId: somebody.id }
}

/**
 * By account *and* address, so that a stranger elsewhere cannot lock a colleague out. A desk at which they gave their
 * password before counts by itself: a stranger who shares the address, as behind one proxy, cannot either.
 */
async function triesAtDoor(
  reader: Reader,
  { email, address, keys }: Credentials,
): Promise<{ account: Counted; others: Counted[] }> {
  const { account: free } = FREE_FAILURES
  const deskId = sessionIdOf(keys.deskToken)
  if (await isKnownAtDesk(reader, deskId, email))
    return { account: { by: `account ${email} desk ${deskId}`, free }, others: [] }
  const others = [{ by: `address ${address}`, free: FREE_FAILURES.address }]
  return { account: { by: `account ${email} ${address}`, free }, others }
}
