import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { surveys } from '../../../db/schema/surveys.ts'
import { enterAudit } from '../../audit/commands.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { SurveyContent } from '../content.ts'
import { surveyById } from '../queries.ts'
import type { SurveyId } from '../survey.ts'
import { saveContent } from '../version-commands.ts'
import { draftOf } from './queries.ts'
import { unsoundIn } from './soundness.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Changes what a survey is to ask; nobody is asked it before it is published. What stood before can be had back. */
export async function changeDraft(
  tx: Tx,
  id: SurveyId,
  change: (draft: SurveyContent) => SurveyContent,
): Promise<'done' | 'gone'> {
  const found = await draftOf(tx, id)
  if (!found) return 'gone'
  const { draft } = found
  await tx
    .update(surveys)
    .set({ draft: change(draft), draftBefore: draft })
    .where(eq(surveys.id, id))
  return 'done'
}

/** Puts back what stood before the last change. */
export async function undoDraft(tx: Tx, id: SurveyId): Promise<'done' | 'gone'> {
  const found = await draftOf(tx, id)
  if (!found) return 'gone'
  const { before } = found
  if (before) await tx.update(surveys).set({ draft: before, draftBefore: null }).where(eq(surveys.id, id))
  return 'done'
}

/** Leaves the survey as it is asked now; what was drafted can be had back. */
export async function discardDraft(tx: Tx, id: SurveyId): Promise<'done' | 'gone'> {
  const found = await draftOf(tx, id)
  if (!found) return 'gone'
  await tx.update(surveys).set({ draft: null, draftBefore: found.draft }).where(eq(surveys.id, id))
  return 'done'
}

/** Asks what was drafted of whoever is asked from now on; whoever was asked before answers what they were asked. */
export async function publishDraft(
  tx: Tx,
  id: SurveyId,
  hand: Hand,
): Promise<'published' | 'unsound' | 'gone'> {
  const found = await draftOf(tx, id)
  const survey = await surveyById(tx, id)
  if (!found || !survey) return 'gone'
  if (unsoundIn(found.draft).length > 0) return 'unsound'
  await saveContent(tx, id, survey.latest, found.draft, hand.now)
  await tx.update(surveys).set({ draft: null, draftBefore: null }).where(eq(surveys.id, id))
  const deed = { action: 'published a survey', subjectKind: 'survey', subjectId: id }
  await enterAudit(tx, { ...hand, ...deed })
  return 'published'
}
