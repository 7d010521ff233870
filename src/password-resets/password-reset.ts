import { bytesOfId, idOfBytes, type Id } from '../lib/id.ts'
import { sealed, unsealed } from '../lib/sealed.ts'

/** A way to choose a new password without the old one. */
export type PasswordResetId = Id<'PasswordReset'>

const PURPOSE = 'password reset'

/** How long a link works: an owner may have to carry it to somebody, what one asks for oneself is at hand. */
const VALID_FOR = { 'from an owner': 48 * 3_600_000, 'asked for': 3_600_000 } as const

/** Until when a link works that is made now. */
export function resetEnds(now: Date, way: keyof typeof VALID_FOR): Date {
  return new Date(now.getTime() + VALID_FOR[way])
}

/** What the address of a reset ends with: only the secret can make it. */
export function resetToken(id: PasswordResetId, secret: string): string {
  return sealed(bytesOfId(id), PURPOSE, secret)
}

/** Which reset such an address is of; undefined where it was not made here. */
export function resetOfToken(token: string, secret: string): PasswordResetId | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  return bytes && idOfBytes<'PasswordReset'>(bytes)
}
