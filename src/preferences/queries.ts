import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { preferences } from '../../db/schema/facts.ts'
import { factValues } from '../facts/values.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { PreferenceId } from './preference.ts'

/** A preference for its form, where the role may read it. */
export async function preferenceForForm(reader: Reader, id: PreferenceId, role: Role): Promise<LoadedFact | undefined> {
  const [row] = await reader
    .select()
    .from(preferences)
    .where(
      and(
        eq(preferences.id, id),
        isNull(preferences.removedAt),
        inArray(preferences.audience, readableBy(role)),
      ),
    )
  if (!row) return undefined
  const { text, area, habit } = row
  return factValues(row, { text, area, habit })
}
