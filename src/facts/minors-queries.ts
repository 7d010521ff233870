import type { Reader } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import type { Refused } from '../lib/saving.ts'
import { minorsLimitOf } from '../people/minors-queries.ts'
import { isLimited } from '../people/minors.ts'
import type { PersonId } from '../people/person.ts'
import { personById, personRowById } from '../people/queries.ts'

/** True where the owner lets no preferences and occasions be kept of somebody: a minor who is no customer. */
export async function isWithoutLikesAndDays(
  reader: Reader,
  personId: PersonId,
  today: Day,
): Promise<boolean> {
  const { kept } = await minorsLimitOf(reader, today)
  if (kept.includes('likesAndDays')) return false
  const [named, row] = [await personById(reader, personId), await personRowById(reader, personId)]
  return named?.isCustomer === false && row !== undefined && isLimited(row, today)
}

/** Why a fact of such a kind cannot be kept of somebody, beside the field that is named; undefined where it can. */
export async function refusedOfMinor(
  reader: Reader,
  personId: PersonId,
  field: string,
  today: Day,
): Promise<Refused | undefined> {
  const isRefused = await isWithoutLikesAndDays(reader, personId, today)
  return isRefused ? { refused: { field, sentence: NOT_KEPT } } : undefined
}

const NOT_KEPT =
  'Of children we keep no preferences and occasions here. What is to be minded can be kept as a caution.'
