import type { Database } from '../../db/database.ts'
import { privacyRules } from '../../db/schema/privacy-rules.ts'
import type { MinorsDetail } from '../../src/organisation/privacy-rules.ts'

/** The owner lets this be kept of children besides the least, and has from the beginning. */
export async function keepsOfMinors(database: Database, ofMinors: MinorsDetail[] = []): Promise<void> {
  await database.write((tx) => tx.update(privacyRules).set({ ofMinors }))
}
