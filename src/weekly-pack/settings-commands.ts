import type { Tx } from '../../db/database.ts'
import { weeklyPackReaders, weeklyPackRules } from '../../db/schema/weekly-pack.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PackRulesInput } from './forms.ts'
import { packRulesOf, possibleReaders } from './queries.ts'
import { planPacks } from './plan-commands.ts'

/** Keeps whether the pack goes out, when and to whom; refused where a colleague chose in between. */
export async function savePackRules(
  tx: Tx,
  { version, ...rules }: PackRulesInput,
  team: readonly StaffId[],
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<'saved' | 'stale'> {
  if ((await packRulesOf(tx)).version !== version) return 'stale'
  const row = { ...rules, version: version + 1 }
  await tx
    .insert(weeklyPackRules)
    .values({ id: 'organisation', ...row })
    .onConflictDoUpdate({ target: weeklyPackRules.id, set: row })
  await tx.delete(weeklyPackReaders)
  for (const { id } of await possibleReaders(tx))
    if (team.includes(id))
      await tx.insert(weeklyPackReaders).values({ id: newId<'WeeklyPackReader'>(now), staffId: id })
  await planPacks(tx, now)
  const deed = { action: 'changed the weekly pack', subjectKind: 'organisation', subjectId: '' }
  await enterAudit(tx, { staffId, now, ...deed })
  return 'saved'
}
