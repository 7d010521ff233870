import { createHash } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { chosen, type Standpoint } from '../customers/list/queries.ts'
import type { Asked } from './forms.ts'
import { isSo, statesOf, type State } from './state-queries.ts'

/** Those for whom something was asked, as they are now. */
export interface Chosen {
  states: State[]
  /** Those of them whom it changes. */
  changing: State[]
  /** Another one as soon as it is somebody else, or anything of what would change is otherwise. */
  mark: string
}

/** Whom a change is for, by the list or by name. */
export async function chosenFor(reader: Reader, { wanted, whom }: Asked, from: Standpoint): Promise<Chosen> {
  const which = 'ids' in whom ? inArray(customers.id, whom.ids) : chosen(reader, whom.choice, from)
  const states = await statesOf(reader, which, wanted, from.role)
  const hash = createHash('sha256')
  for (const { id, now } of states) hash.update(`${id} ${now}\n`)
  return {
    states,
    changing: states.filter((state) => !isSo(state, wanted)),
    mark: hash.digest('base64url'),
  }
}
