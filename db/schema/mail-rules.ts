import { choice, flag, int, json, string, table } from '../dialect/index.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'
import { DETAILS_IN_MAILS } from '../../src/organisation/mail-rules.ts'
import { LEADS, REMINDED_OF, type Weekday } from '../../src/reminders/wishes.ts'

/** One row, once the owner has chosen: what holds for every mail. */
export const mailRules = table('mail_rules', {
  id: string().primaryKey(),
  senderName: string(),
  senderAddress: string(),
  details: choice(DETAILS_IN_MAILS).notNull(),
  /** Wall times at the place of the visit; none where both are the same. */
  quietFrom: string().$type<TimeOfDay>().notNull(),
  quietUntil: string().$type<TimeOfDay>().notNull(),
  version: int().notNull(),
})

/** What a member of staff wants to be told by mail; whoever has no row has the wishes of new staff. */
export const mailWishes = table('mail_wishes', {
  /** The id of the member of staff, or 'new staff'. */
  id: string().primaryKey(),
  digest: flag().notNull(),
  digestAt: string().$type<TimeOfDay>().notNull(),
  digestDays: json<Weekday[]>().notNull(),
  remindedOf: choice(REMINDED_OF).notNull(),
  /** The lowest tier of which they want to be reminded, where it is by tier. */
  tier: string(),
  lead: choice(LEADS).notNull(),
  promises: flag().notNull(),
  version: int().notNull(),
})
