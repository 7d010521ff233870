import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { caseSteps } from '../../db/schema/cases.ts'
import { mailTexts } from '../../db/schema/outbox.ts'
import { retentionRules, retentionRuns } from '../../db/schema/retention.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { rulesOf } from './queries.ts'
import { NOTHING, type Counts, type RetentionRunId, type Rules } from './retention.ts'

/** Keeps what the owner chose; refused where a colleague chose in between. */
export async function saveRules(
  tx: Tx,
  rules: Rules,
  { version, staffId, now }: { version: number; staffId: StaffId; now: Date },
): Promise<'saved' | 'stale'> {
  if ((await rulesOf(tx)).version !== version) return 'stale'
  const row = { ...rules, setById: staffId, setAt: now, version: version + 1 }
  await tx
    .insert(retentionRules)
    .values({ id: 'organisation', ...row })
    .onConflictDoUpdate({ target: retentionRules.id, set: row })
  const deed = { staffId, now, action: 'changed how long what is kept', subjectKind: 'organisation' }
  await enterAudit(tx, { ...deed, subjectId: '' })
  return 'saved'
}

/** Notes that a run has begun. */
export async function beginRun(tx: Tx, now: Date): Promise<RetentionRunId> {
  const id = newId<'RetentionRun'>(now)
  await tx.insert(retentionRuns).values({ id, startedAt: now, counts: NOTHING })
  return id
}

/** Keeps how much a run has forgotten so far. */
export async function keepCounts(
  tx: Tx,
  id: RetentionRunId,
  counts: Counts,
  endedAt: Date | null,
): Promise<void> {
  await tx.update(retentionRuns).set({ counts, endedAt }).where(eq(retentionRuns.id, id))
}

/** Forgets that somebody was asked, and what they answered, wherever it was noted. */
export async function forgetSurveys(tx: Tx, ids: readonly string[]): Promise<void> {
  const invitationIds = JSON.stringify(ids)
  const isOfThem = among(caseSteps.invitationId, invitationIds)
  await tx.delete(caseSteps).where(and(isOfThem, eq(caseSteps.kind, 'wrote')))
  await tx.update(caseSteps).set({ score: null }).where(isOfThem)
  await tx.delete(surveyAnswers).where(among(surveyAnswers.invitationId, invitationIds))
  await tx.delete(surveyCorrections).where(among(surveyCorrections.invitationId, invitationIds))
  await tx.delete(surveyInvitations).where(among(surveyInvitations.id, invitationIds))
}

/** Forgets what mails said; that they were sent stays. */
export async function forgetTexts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.delete(mailTexts).where(among(mailTexts.mailId, JSON.stringify(ids)))
}
