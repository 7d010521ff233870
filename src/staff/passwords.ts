import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default) with at least 19 MiB, two passes, one lane.
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id, in the PHC string format. One at a time, so that a rush at the door leaves memory for the pages. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(asTyped(password), STRENGTH))
}

/** True where the password is the one that was hashed. Without a hash, or one that is blank, it takes as long and says no. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  unmatched ??= hashPassword('nobody has this password')
  const against = passwordHash || (await unmatched)
  const same = await inTurn(() => verify(against, asTyped(password)))
  return same && Boolean(passwordHash)
}

/** The same letters, whichever way a keyboard makes them (NIST SP 800-63B-4, 3.1.1.2). */
function asTyped(password: string): string {
  return password.normalize('NFKC')
}

let unmatched: Promise<string> | undefined
let turn: Promise<unknown> = Promise.resolve()

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}
