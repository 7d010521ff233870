import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { signInRules } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { signInRulesOf, type SignInRules } from '../staff/rules-queries.ts'
import type { ByOwner } from './commands.ts'

const ONLY = 'organisation'

/** Changes what is asked of whoever signs in; stale where another owner saved in between. */
export async function changeRules(
  tx: Tx,
  { secondFactorFor, hideAfterMinutes, version }: SignInRules,
  { staffId, now }: ByOwner,
): Promise<'saved' | 'stale'> {
  if ((await signInRulesOf(tx)).version !== version) return 'stale'
  const rules = { secondFactorFor: [...secondFactorFor], hideAfterMinutes, version: version + 1 }
  await tx
    .insert(signInRules)
    .values({ id: ONLY, ...rules })
    .onConflictDoUpdate({ target: signInRules.id, set: rules, setWhere: eq(signInRules.version, version) })
  const action = 'changed the rules for signing in'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'settings', subjectId: ONLY })
  return 'saved'
}
