import type { Database } from '../../db/database.ts'
import type { Id } from '../lib/id.ts'
import { forgetFailures, noteFailure, waitBefore, type Counted } from '../sign-in/tries-commands.ts'
import { FREE_FAILURES } from '../sign-in/throttle.ts'
import { passwordMatches } from '../staff/passwords.ts'
import { replaceSession, type Entrance } from '../staff/sessions.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { stepOfCode } from './codes.ts'
import { useCode, useRecoveryCode } from './commands.ts'
import { secondFactorOf, unusedRecoveryCodes } from './queries.ts'
import { asRecoveryCode } from './recovery-code.ts'

export type Checked = { outcome: 'in' } | { outcome: 'refused' } | { outcome: 'wait'; seconds: number }

/** Lets somebody in whose password was right, by a code of their app or a recovery code. */
export async function checkCode(
  { database, secret }: { database: Database; secret: string },
  halfway: { sessionId: string; entrance: Entrance; typed: string },
  now: Date,
): Promise<Checked> {
  const { sessionId, entrance, typed } = halfway
  const { staffId } = entrance
  const counted = triesAtCode(staffId)
  const wait = await waitBefore(database.read, [counted], now)
  if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) }
  const right = await rightOne(database, staffId, typed, secret, now)
  const outcome = await database.write(async (tx) => {
    if ((await spend()) === 'used before') {
      await noteFailure(tx, [counted], now)
      return 'refused' as const
    }
    await forgetFailures(tx, counted)
    await replaceSession(tx, sessionId, entrance, now)
    return 'in' as const

    async function spend(): Promise<'used' | 'used before'> {
      if (!right) return 'used before'
      return 'step' in right
        ? useCode(tx, staffId, right.step)
        : useRecoveryCode(tx, staffId, right.recoveryId, now)
    }
  })
  return { outcome }
}

/** By account alone: whoever tries has shown the password, so a stranger cannot make its owner wait. */
function triesAtCode(staffId: StaffId): Counted {
  return { by: `code ${staffId}`, free: FREE_FAILURES.account }
}

type Right = { step: number } | { recoveryId: Id<'RecoveryCode'> }

async function rightOne(
  { read }: Database,
  staffId: StaffId,
  typed: string,
  secret: string,
  now: Date,
): Promise<Right | undefined> {
  const factor = await secondFactorOf(read, staffId)
  const step = factor && stepOfCode(factor.lockedKey, typed, { staffId, secret }, now)
  if (step) return { step }
  const code = asRecoveryCode(typed)
  if (!code) return undefined
  for (const { id, codeHash } of await unusedRecoveryCodes(read, staffId))
    if (await passwordMatches(codeHash, code)) return { recoveryId: id }
  return undefined
}
