import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { surveys } from '../../../db/schema/surveys.ts'
import { enterAudit } from '../../audit/commands.ts'
import { newId } from '../../lib/id.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import { surveyById } from '../queries.ts'
import { AFTER_SERVICE, AFTER_SERVICE_NAME } from '../ready-made/after-service.ts'
import { USUAL_SURVEY_RULES, type SurveyId } from '../survey.ts'
import { saveContent } from '../version-commands.ts'
import type { ServiceRules } from './forms.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Adds a survey that asks what ships, and nobody yet. */
export async function addServiceSurvey(tx: Tx, hand: Hand): Promise<SurveyId> {
  const { now } = hand
  const id = newId<'Survey'>(now)
  await tx
    .insert(surveys)
    .values({ id, kind: 'service', name: AFTER_SERVICE_NAME, ...USUAL_SURVEY_RULES, version: 1 })
  await saveContent(tx, id, undefined, AFTER_SERVICE, now)
  await enter(tx, id, 'added a survey', hand)
  return id
}

/** Sets up which visits a survey asks about, whom and when; refused where a colleague chose in between. */
export async function saveServiceRules(
  tx: Tx,
  id: SurveyId,
  { isOn, version, ...rules }: ServiceRules,
  hand: Hand,
): Promise<'saved' | 'stale' | 'gone'> {
  const before = await surveyById(tx, id)
  if (before?.kind !== 'service') return 'gone'
  const saved = await tx
    .update(surveys)
    .set({ ...rules, switchedOnAt: isOn ? (before.switchedOnAt ?? hand.now) : null, version: version + 1 })
    .where(and(eq(surveys.id, id), eq(surveys.version, version)))
    .returning({ id: surveys.id })
  if (saved.length === 0) return 'stale'
  await enter(tx, id, switched(before.switchedOnAt !== null, isOn), hand)
  return 'saved'
}

/** Lets a survey ask from now on, or ask nobody; what ended while it was off is not asked about. */
export async function switchSurvey(
  tx: Tx,
  id: SurveyId,
  isOn: boolean,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const before = await surveyById(tx, id)
  if (!before) return 'gone'
  const wasOn = before.switchedOnAt !== null
  if (wasOn === isOn) return 'done'
  await tx
    .update(surveys)
    .set({ switchedOnAt: isOn ? hand.now : null, version: before.version + 1 })
    .where(eq(surveys.id, id))
  await enter(tx, id, switched(wasOn, isOn), hand)
  return 'done'
}

function switched(wasOn: boolean, isOn: boolean): string {
  if (wasOn === isOn) return 'changed a survey'
  return isOn ? 'switched a survey on' : 'switched a survey off'
}

function enter(tx: Tx, subjectId: SurveyId, action: string, hand: Hand): Promise<void> {
  return enterAudit(tx, { ...hand, action, subjectKind: 'survey', subjectId })
}
