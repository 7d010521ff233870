import type { Database } from '../../db/database.ts'
import { passwordMatches } from '../staff/passwords.ts'
import { passwordHashOf } from '../staff/queries.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { FREE_FAILURES } from './throttle.ts'
import { forgetFailures, noteFailure, waitBefore } from './tries-commands.ts'

/** Why the password that somebody who is signed in gave once more will not do; undefined where it is right. */
export async function passwordRefusal(
  database: Database,
  staffId: StaffId,
  password: string,
  now: Date,
): Promise<string | undefined> {
  const counted = { by: `own password ${staffId}`, free: FREE_FAILURES.account }
  const wait = await waitBefore(database.read, [counted], now)
  if (wait > 0) return `Too many tries. Please wait ${Math.ceil(wait / 1000)} seconds and try again.`
  const isRight = await passwordMatches(await passwordHashOf(database.read, staffId), password)
  await database.write((tx) => (isRight ? forgetFailures(tx, counted) : noteFailure(tx, [counted], now)))
  return isRight ? undefined : 'This is not your password.'
}
