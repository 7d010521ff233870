import { createHash } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { signInFailures } from '../../db/schema/staff.ts'
import { failuresOf } from '../staff/queries.ts'
import { waitAfter } from './throttle.ts'

/** What tries are counted by, such as an account from one address, and how many of them cost nothing. */
export interface Counted {
  by: string
  free: number
}

/** Milliseconds until the next try is listened to. It stands in the database, so that a restart forgives nothing. */
export async function waitBefore(reader: Reader, counted: readonly Counted[], now: Date): Promise<number> {
  const rows = await failuresOf(reader, counted.map(keyOf))
  const waits = counted.map((one) => {
    const row = rows.find(({ key }) => key === keyOf(one))
    return row ? row.lastFailedAt.getTime() + waitAfter(row.failures, one.free) - now.getTime() : 0
  })
  return Math.max(0, ...waits)
}

/** Counts a try that failed. */
export async function noteFailure(tx: Tx, counted: readonly Counted[], now: Date): Promise<void> {
  const known = await failuresOf(tx, counted.map(keyOf))
  for (const key of counted.map(keyOf)) {
    const failures = (known.find((row) => row.key === key)?.failures ?? 0) + 1
    await tx
      .insert(signInFailures)
      .values({ key, failures, lastFailedAt: now })
      .onConflictDoUpdate({ target: signInFailures.key, set: { failures, lastFailedAt: now } })
  }
}

/** Begins counting anew, after a try that was right. */
export async function forgetFailures(tx: Tx, counted: Counted): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.key, keyOf(counted)))
}

/** Forgets failures that no longer make anybody wait. */
export async function forgetOldFailures(tx: Tx, now: Date): Promise<void> {
  await tx
    .delete(signInFailures)
    .where(lt(signInFailures.lastFailedAt, new Date(now.getTime() - 24 * 3_600_000)))
}

/** Hashed, since an address and an e-mail are nobody's business later. */
function keyOf({ by }: Counted): string {
  return createHash('sha256').update(by).digest('hex')
}
