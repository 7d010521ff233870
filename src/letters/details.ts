import type { Reader } from '../../db/database.ts'
import { mailRulesOf } from '../organisation/mail-rules-queries.ts'

/** Whether mails hold what the screen shows, or a link to it only, as the owner chose. */
export async function holdsDetails(reader: Reader): Promise<boolean> {
  return (await mailRulesOf(reader)).details === 'details in the mail'
}
