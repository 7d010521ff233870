import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { caseSteps } from '../../db/schema/cases.ts'
import type { Id } from '../lib/id.ts'
import type { CaseId, CaseReason } from './case.ts'
import { takeStep } from './step-commands.ts'

/** The survey from which words came: those that come from there again are in place of them. */
export interface From {
  because: CaseReason
  invitationId: Id<'SurveyInvitation'>
}

/** Keeps what a customer wrote; in a survey, in place of what they had written there before. */
export async function keepWords(
  tx: Tx,
  caseId: CaseId,
  {
    words,
    because,
    invitationId,
  }: Pick<From, 'because'> & { words: string; invitationId: From['invitationId'] | null },
  now: Date,
): Promise<void> {
  if (invitationId) await takeWordsBack(tx, caseId, { because, invitationId }, now)
  const step = { kind: 'wrote', because, invitationId, text: words } as const
  await takeStep(tx, caseId, step, { staffId: null, now })
}

/** Takes away what a customer wrote there, as they did. */
export async function takeWordsBack(
  tx: Tx,
  caseId: CaseId,
  { because, invitationId }: From,
  now: Date,
): Promise<void> {
  const isFromThere = and(eq(caseSteps.because, because), eq(caseSteps.invitationId, invitationId))
  await tx
    .update(caseSteps)
    .set({ removedAt: now })
    .where(and(eq(caseSteps.caseId, caseId), eq(caseSteps.kind, 'wrote'), isFromThere))
}
