import { choice, instant, int, json, string, table } from '../dialect/index.ts'
import { CUSTOMER_WORDS } from '../../src/organisation/organisation.ts'

/** One row: the organisation. */
export const settings = table('settings', {
  id: string().primaryKey(),
  organisation: string().notNull(),
  customerWord: choice(CUSTOMER_WORDS).notNull(),
  /** Best first. */
  tiers: json<string[]>().notNull(),
  demoLoadedAt: instant(),
  version: int().notNull(),
})
