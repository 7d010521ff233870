import type { Tx } from '../../db/database.ts'
import { enterAudit } from '../audit/commands.ts'
import type { PersonId } from '../people/person.ts'
import type { Hand } from './commands.ts'

/** What was done to something that is remembered about somebody. */
interface Done {
  /** "noted", "corrected". */
  did: string
  noun: string
  id: string
  personId: PersonId
}

/** Enters in the record what a hand did, never what it said. */
export function enterDone(tx: Tx, { staffId, now }: Omit<Hand, 'role'>, done: Done): Promise<void> {
  const { did, noun, id: subjectId, personId: aboutId } = done
  const action = `${did} ${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`
  return enterAudit(tx, { staffId, now, action, subjectKind: noun, subjectId, aboutId })
}
