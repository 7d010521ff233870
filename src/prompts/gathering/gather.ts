import type { Reader } from '../../../db/database.ts'
import type { CustomerId } from '../../people/person.ts'
import type { CustomerFacts } from '../facts.ts'
import type { Moment } from '../moment.ts'
import { assembled } from './assemble.ts'
import { readRows } from './rows.ts'

/**
 * What is remembered of these customers, for the chooser: however many they are, the same number of queries. What the
 * reader's role may not see is not read, but for topics to avoid. Whoever is no customer is missing from the answer.
 */
export async function factsFor(
  reader: Reader,
  customerIds: readonly CustomerId[],
  moment: Moment,
): Promise<Map<CustomerId, CustomerFacts>> {
  return assembled(await readRows(reader, customerIds, moment))
}
