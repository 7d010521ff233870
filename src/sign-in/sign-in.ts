import type { Database } from '../../db/database.ts'
import { passwordMatches } from '../staff/passwords.ts'
import { staffByEmail } from '../staff/queries.ts'
import { endSession, startSession, type Entrance } from '../staff/sessions.ts'
import { FREE_FAILURES } from './throttle.ts'
import { forgetFailures, noteFailure, waitBefore, type Counted } from './tries-commands.ts'

export type SignIn = { outcome: 'signed in' } | { outcome: 'refused' } | { outcome: 'wait'; seconds: number }

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
  const { account, address } = triesAtDoor(credentials)
  const wait = await waitBefore(database.read, [account, address], now)
  if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) }
  const somebody = await staffByEmail(database.read, credentials.email)
  if (!(await passwordMatches(somebody?.passwordHash, credentials.password)) || !somebody) {
    await database.write((tx) => noteFailure(tx, [account, address], now))
    return { outcome: 'refused' }
  }
  await database.write(async (tx) => {
    await forgetFailures(tx, account)
    await endSession(tx, credentials.before, now)
    await startSession(tx, { staffId: somebody.id, ...credentials.keys }, now)
  })
  return { outcome: 'signed in' }
}

// By account *and* address, so that a stranger elsewhere cannot lock a colleague out.
function triesAtDoor({ email, address }: Credentials): { account: Counted; address: Counted } {
  return {
    account: { by: `account ${email} ${address}`, free: FREE_FAILURES.account },
    address: { by: `address ${address}`, free: FREE_FAILURES.address },
  }
}
