import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import type { Id } from '../lib/id.ts'
import { isUnhappy, type CaseId } from './case.ts'
import { openCase, type Unhappy } from './open-commands.ts'
import { takeStep } from './step-commands.ts'
import { keepWords, takeWordsBack } from './word-commands.ts'

/** A recommend score, and the one that it is in place of. */
export interface Scored extends Pick<Unhappy, 'customerId' | 'placeId' | 'day'> {
  invitationId: Id<'SurveyInvitation'>
  score: number
  before: number | null
}

/** Hears a recommend score: a low one opens a case, and one that is changed is noted in the case that it opened. */
export async function hearScore(tx: Tx, { before, ...scored }: Scored, now: Date): Promise<void> {
  const { invitationId, score } = scored
  const of = await caseOf(tx, invitationId)
  if (of && before !== null && before !== score)
    await takeStep(tx, of.id, { kind: 'changed their score', invitationId, score }, { staffId: null, now })
  const isWorse = before === null || score < before
  if (isUnhappy(score) && isWorse && of?.closedAt !== null)
    await openCase(tx, { ...scored, because: 'a low score', words: null }, now)
}

/** Hears what was written beside a score, or that it was taken back: it stands in the case that the score opened. */
export async function hearComment(
  tx: Tx,
  invitationId: Id<'SurveyInvitation'>,
  words: string | null,
  now: Date,
): Promise<void> {
  const of = await caseOf(tx, invitationId)
  const from = { because: 'a low score', invitationId } as const
  // Where a colleague had put their words there, they are in place of those too.
  if (of) await takeWordsBack(tx, of.id, { because: 'a comment', invitationId }, now)
  if (of && words !== null) await keepWords(tx, of.id, { ...from, words }, now)
  if (of && words === null) await takeWordsBack(tx, of.id, from, now)
}

/** The case that came of answers. */
async function caseOf(
  reader: Reader,
  invitationId: Id<'SurveyInvitation'>,
): Promise<{ id: CaseId; closedAt: Date | null } | undefined> {
  const [latest] = await reader
    .select({ id: cases.id, closedAt: cases.closedAt })
    .from(caseSteps)
    .innerJoin(cases, eq(cases.id, caseSteps.caseId))
    .where(and(eq(caseSteps.invitationId, invitationId), inArray(caseSteps.kind, ['opened', 'added to'])))
    .orderBy(desc(caseSteps.at))
    .limit(1)
  return latest
}
