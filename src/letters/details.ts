import type { Reader } from '../../db/database.ts'
import { organisationOf } from '../organisation/queries.ts'

/** Whether mails hold what the screen shows, or a link to it only. */
export async function holdsDetails(reader: Reader): Promise<boolean> {
  return (await organisationOf(reader)) !== undefined
}
