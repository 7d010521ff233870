import type { Tx } from '../../db/database.ts'
import { enterAudit } from '../audit/commands.ts'
import { forgetFacts } from '../erasure/commands.ts'
import { keepWithinMinorsLimit, type Now } from '../people/commands.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { beyondAmong, likesAndDaysOf } from './beyond-queries.ts'

/** Takes from these minors for good what the owner lets not be kept of them. Answers of how many something went. */
export async function trimMinors(
  tx: Tx,
  ids: readonly PersonId[],
  { staffId, ...moment }: Now & { staffId: StaffId },
): Promise<number> {
  const beyond = await beyondAmong(tx, ids, moment.today)
  const withFacts = beyond.filter(({ preferences, occasions }) => preferences + occasions > 0)
  await keepWithinMinorsLimit(
    tx,
    beyond.map(({ person }) => person.id),
    moment,
  )
  await forgetFacts(
    tx,
    await likesAndDaysOf(
      tx,
      withFacts.map(({ person }) => person.id),
    ),
  )
  const deed = { staffId, now: moment.now, action: 'trimmed what is kept of a child', subjectKind: 'person' }
  for (const { person } of beyond) await enterAudit(tx, { ...deed, subjectId: person.id })
  return beyond.length
}
