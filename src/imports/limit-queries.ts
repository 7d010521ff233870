import type { Reader } from '../../db/database.ts'
import { dayIn } from '../lib/day.ts'
import { minorsLimitOf } from '../people/minors-queries.ts'
import type { MinorsLimit } from '../people/minors.ts'
import type { ImportRow } from './queries.ts'

/** What may be kept of whoever was a minor on the day that the list came. */
export function limitOn(
  reader: Reader,
  { uploadedAt, timeZone }: Pick<ImportRow, 'uploadedAt' | 'timeZone'>,
): Promise<MinorsLimit> {
  return minorsLimitOf(reader, dayIn(uploadedAt, timeZone))
}
