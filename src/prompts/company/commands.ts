import type { Tx } from '../../../db/database.ts'
import { company } from '../../../db/schema/visits.ts'
import type { Hand } from '../../facts/commands.ts'
import type { Day } from '../../lib/day.ts'
import { newId } from '../../lib/id.ts'
import type { PersonId } from '../../people/person.ts'

/** Notes that somebody came along with a customer on that day, or did not. The last word counts. */
export async function noteCompany(
  tx: Tx,
  {
    customerId,
    personId,
    day,
    isHere,
  }: { customerId: PersonId; personId: PersonId; day: Day; isHere: boolean },
  { staffId, now }: Hand,
): Promise<void> {
  const noted = { isHere, staffId, at: now }
  await tx
    .insert(company)
    .values({ id: newId<'Company'>(now), customerId, personId, day, ...noted })
    .onConflictDoUpdate({ target: [company.customerId, company.day, company.personId], set: noted })
}
