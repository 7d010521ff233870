import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyRules, surveys } from '../../db/schema/surveys.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { SurveySettings } from './forms.ts'
import { twoQuestionsOf, type Survey } from './queries.ts'
import type { SurveyId } from './survey.ts'
import { twoQuestionsIn } from './two-questions.ts'
import { saveContent } from './version-commands.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Sets the two questions up as an owner chose; refused where a colleague chose in between. */
export async function saveTwoQuestions(
  tx: Tx,
  chosen: SurveySettings,
  hand: Hand,
): Promise<'saved' | 'stale'> {
  const before = await twoQuestionsOf(tx)
  if ((before?.version ?? 0) !== chosen.version) return 'stale'
  const surveyId = await saveRules(tx, before, chosen, hand.now)
  await saveHouseRules(tx, chosen)
  await saveContent(tx, surveyId, before?.latest, twoQuestionsIn(chosen.words), hand.now)
  const action = before?.switchedOnAt || !chosen.isOn ? 'changed a survey' : 'switched a survey on'
  await enterAudit(tx, { ...hand, action, subjectKind: 'survey', subjectId: surveyId })
  return 'saved'
}

async function saveRules(
  tx: Tx,
  before: Survey | undefined,
  { isOn, version, ...chosen }: SurveySettings,
  now: Date,
): Promise<SurveyId> {
  const { hoursAfter, everyDays, sharePercent, closesAfterDays, remindAfterDays, language } = chosen
  const rules = {
    ...{ hoursAfter, everyDays, sharePercent, closesAfterDays, remindAfterDays, language },
    // What ended before it was switched on is not asked about.
    switchedOnAt: isOn ? (before?.switchedOnAt ?? now) : null,
    version: version + 1,
  }
  if (before) {
    await tx.update(surveys).set(rules).where(eq(surveys.id, before.id))
    return before.id
  }
  const id = newId<'Survey'>(now)
  await tx.insert(surveys).values({ id, kind: 'two questions', ...rules })
  return id
}

async function saveHouseRules(
  tx: Tx,
  { anyEveryDays, heldBackThen, mailFrom, mailUntil }: SurveySettings,
): Promise<void> {
  const rules = { anyEveryDays, heldBackThen, mailFrom, mailUntil }
  await tx
    .insert(surveyRules)
    .values({ id: 'organisation', ...rules })
    .onConflictDoUpdate({ target: surveyRules.id, set: rules })
}
