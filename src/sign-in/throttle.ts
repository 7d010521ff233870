/** How long a door stays shut after failed sign-ins in a row: free at first, then doubling, never over a quarter of an hour. */

const LONGEST = 15 * 60_000

/** Milliseconds to wait after the last failure. `free` failures cost nothing. */
export function waitAfter(failures: number, free: number): number {
  if (failures < free) return 0
  return Math.min(LONGEST, 1000 * 2 ** Math.min(20, failures - free + 1))
}

/** Failures that cost nothing: by account from one address, and by address over all accounts. */
export const FREE_FAILURES = { account: 3, address: 20 } as const
