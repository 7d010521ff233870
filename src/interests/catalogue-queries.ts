import { asc } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { interests } from '../../db/schema/interests.ts'
import type { InterestId } from './interest.ts'

/** The whole catalogue, for choosing one of it. */
export async function interestsByName(reader: Reader): Promise<{ id: InterestId; name: string }[]> {
  return reader
    .select({ id: interests.id, name: interests.name })
    .from(interests)
    .orderBy(asc(interests.foldedName))
}
