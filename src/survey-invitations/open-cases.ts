import type { Reader } from '../../db/database.ts'
import type { CustomerId } from '../people/person.ts'

/** Those of these customers for whom something is still to be put right: they are not asked meanwhile. */
export type WithOpenCase = (reader: Reader, ids: readonly CustomerId[]) => Promise<ReadonlySet<CustomerId>>
