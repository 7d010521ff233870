import { and, gte, isNull } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { imports } from '../../../db/schema/imports.ts'
import type { ImportId } from '../import.ts'

/** The lists that came since then and are not in yet: what was kept of their files is still needed. */
export async function listsInNeed(reader: Reader, since: Date): Promise<Set<ImportId>> {
  const rows = await reader
    .select({ id: imports.id })
    .from(imports)
    .where(and(isNull(imports.finishedAt), gte(imports.uploadedAt, since)))
  return new Set(rows.map(({ id }) => id))
}
