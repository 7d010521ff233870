import type { Database } from '../../db/database.ts'
import { passwordRefusal } from '../sign-in/own-password.ts'
import { passwordMatches } from '../staff/passwords.ts'
import type { OpenSession } from '../staff/queries.ts'
import { replaceSession, type Entrance } from '../staff/sessions.ts'
import { comeInByPin, noteWrongPin } from './commands.ts'
import type { DeskPerson } from './queries.ts'

/** Somebody before a covered desk. */
export interface AtCover {
  person: DeskPerson
  /** The session that the cover hides. */
  before: OpenSession
  entrance: Entrance
  typed: { pin: string; password: string }
}

/** Lifts the cover by a PIN, or by the password where the PIN is not heard; else says why not, in a sentence. */
export function uncover(database: Database, at: AtCover, now: Date): Promise<string | undefined> {
  return at.person.pinHash === undefined
    ? byPassword(database, at, now)
    : byPin(database, at, at.person.pinHash, now)
}

async function byPin(
  database: Database,
  { person, before, entrance, typed }: AtCover,
  pinHash: string,
  now: Date,
): Promise<string | undefined> {
  const deskId = before.deskId ?? ''
  if (await passwordMatches(pinHash, typed.pin)) {
    await database.write((tx) => comeInByPin(tx, { ...before, deskId }, entrance, now))
    return undefined
  }
  await database.write((tx) => noteWrongPin(tx, deskId, person.id))
  return 'This is not your PIN. After five wrong ones the desk asks for your password.'
}

async function byPassword(
  database: Database,
  { person, before, entrance, typed }: AtCover,
  now: Date,
): Promise<string | undefined> {
  const refusal = await passwordRefusal(database, person.id, typed.password, now)
  if (refusal) return refusal
  await database.write((tx) => replaceSession(tx, before.id, entrance, now))
  return undefined
}
