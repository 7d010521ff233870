import { USUAL_HOUSE_RULES, USUAL_SURVEY_RULES } from '../../src/surveys/survey.ts'
import { COMMENT, READY_MADE, SCORE, twoQuestionsIn } from '../../src/surveys/two-questions.ts'
import { addInvitation, memberCalled, type SeededSurvey } from './invitation-rows.ts'
import type { DayFromToday } from './language.ts'
import type { Member } from './member.ts'
import type { Rows } from './rows.ts'
import { notedOn, type World } from './world.ts'

/** How likely a member is to recommend the club; by their name, or the key that tells two of one name apart. */
export interface SeedAnswer {
  who: string
  /** The day of the visit. */
  on: DayFromToday
  score: number
  says?: string
}

/** Everybody who was asked, those who said nothing among them. */
export interface SeedAsked {
  answers: readonly SeedAnswer[]
  silent: Readonly<Record<string, readonly DayFromToday[]>>
}

const SWITCHED_ON = -370

/** Writes down the two questions, whom they were put to, and what they answered. */
export function addAnswers(
  rows: Rows,
  world: World,
  members: readonly Member[],
  { answers, silent }: SeedAsked,
): void {
  const asked = addTwoQuestions(rows, world)
  const invite = (who: string, on: DayFromToday, answeredAt: Date | null) =>
    addInvitation(rows, world, memberCalled(members, who), { ...asked, on, answeredAt })
  for (const [who, days] of Object.entries(silent)) for (const on of days) invite(who, on, null)
  for (const { who, on, score, says } of answers) {
    const answeredAt = notedOn(world, on + 1)
    const shared = { invitationId: invite(who, on, answeredAt), audience: 'managers' as const }
    const when = { answeredAt, changedAt: answeredAt }
    rows.surveyAnswers.push({ id: world.id(), ...shared, ...when, questionKey: SCORE, number: score })
    if (says)
      rows.surveyAnswers.push({ id: world.id(), ...shared, ...when, questionKey: COMMENT, text: says })
  }
}

function addTwoQuestions(rows: Rows, world: World): SeededSurvey {
  const surveyId = world.id<'Survey'>()
  const versionId = world.id<'SurveyVersion'>()
  const switchedOnAt = notedOn(world, SWITCHED_ON)
  const { hours, anyEveryDays, heldBackThen } = USUAL_HOUSE_RULES
  const rules = { ...USUAL_SURVEY_RULES, switchedOnAt, version: 1 }
  rows.surveys.push({ id: surveyId, kind: 'two questions', ...rules })
  rows.surveyVersions.push({
    ...{ id: versionId, surveyId, number: 1, createdAt: switchedOnAt },
    content: twoQuestionsIn(READY_MADE),
  })
  const mails = { mailFrom: hours.from, mailUntil: hours.until }
  rows.surveyRules.push({ id: 'organisation', anyEveryDays, heldBackThen, ...mails })
  return { surveyId, versionId }
}
