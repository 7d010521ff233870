import { randomInt } from 'node:crypto'

/** How many one gets at a time. */
export const CODES_AT_A_TIME = 10

/** Without letters and digits that are taken for each other. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'

/** New codes such as `k4m7w-x2hpd`: 49 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES_AT_A_TIME }, () => `${signs(5)}-${signs(5)}`)
}

/** A code as it was shown, however it was typed; undefined where it can be none. */
export function asRecoveryCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/gu, '')
  return code.length === 10 ? `${code.slice(0, 5)}-${code.slice(5)}` : undefined
}

function signs(count: number): string {
  return Array.from({ length: count }, () => SIGNS[randomInt(SIGNS.length)]).join('')
}
