import { customerValues } from '../../src/customers/form-pages.ts'
import { customerById, reachOf } from '../../src/customers/queries.ts'
import { dayIn } from '../../src/lib/day.ts'
import type { Reader } from '../../db/database.ts'
import { memberNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'

/** The form of a member as it opens, ready to be changed and sent. */
export async function filledForm(reader: Reader, name: string) {
  const { id } = await memberNamed(reader, name)
  const customer = await customerById(reader, id)
  if (!customer) throw new Error(`${name} is no member`)
  return {
    id,
    values: customerValues(customer, await reachOf(reader, id), dayIn(MORNING, 'America/New_York')),
  }
}

/** The text of a page without its markup. */
export function words(html: string): string {
  const main = /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? html
  return main
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
}
