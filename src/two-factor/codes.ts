import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import { locked, unlocked } from '../lib/locked.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Codes of six digits for half a minute each (RFC 6238), as every authenticator app makes them. */

const PERIOD = 30
/** RFC 4226, section 4: 160 bits. */
const KEY_BYTES = 20
/** Clocks and fingers may be late or early by so many half minutes. */
const SLACK = 1

/** Whose key it is, and the secret that locks it. */
export interface KeyOwner {
  staffId: StaffId
  secret: string
}

/** A new key for somebody's app, locked. */
export function newLockedKey({ staffId, secret }: KeyOwner): string {
  return locked(new Secret({ size: KEY_BYTES }).base32, purposeOf(staffId), secret)
}

/** Which half minute a code is of; undefined where it is none of about now. */
export function stepOfCode(
  lockedKey: string,
  code: string,
  { staffId, secret }: KeyOwner,
  now: Date,
): number | undefined {
  const key = unlocked(lockedKey, purposeOf(staffId), secret)
  const token = code.replace(/\s/gu, '')
  if (!key || !/^\d{6}$/u.test(token)) return undefined
  const delta = totp(key).validate({ token, timestamp: now.getTime(), window: SLACK })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

/** The same key, locked with another secret; undefined where neither opens it. */
export function keyLockedAnew(
  lockedKey: string,
  staffId: StaffId,
  { from, to }: { from: string; to: string },
): string | undefined {
  const purpose = purposeOf(staffId)
  // A change that broke off has locked some already.
  if (unlocked(lockedKey, purpose, to) !== undefined) return lockedKey
  const key = unlocked(lockedKey, purpose, from)
  return key === undefined ? undefined : locked(key, purpose, to)
}

/** What an app is told: as letters to type, and as the squares of a QR code. */
export interface KeyToShow {
  typed: string
  /** How many squares it is wide and high. */
  size: number
  /** The dark squares as a path of SVG. */
  path: string
}

/** The key for an app; undefined where it is another's, or was locked with another secret. */
export function keyToShow(
  lockedKey: string,
  { staffId, secret }: KeyOwner,
  { organisation, email }: { organisation: string; email: string },
): KeyToShow | undefined {
  const key = unlocked(lockedKey, purposeOf(staffId), secret)
  if (!key) return undefined
  const { size, data } = encode(totp(key, `Rapport ${organisation}`, email).toString(), { border: 2 })
  return { typed: key.replace(/(.{4})(?=.)/gu, '$1 '), size, path: pathOf(data) }
}

// A form carries it to its owner and back, so it says whose it is.
function purposeOf(staffId: StaffId): string {
  return `second factor of ${staffId}`
}

function totp(key: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(key), period: PERIOD })
}

function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
}
