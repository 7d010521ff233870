import type { Id } from '../../src/lib/id.ts'
import type { Checked } from '../../src/survey-answers/records/record.ts'
import { isNumber } from '../../src/surveys/choices.ts'
import type { AnswerValue, Question } from '../../src/surveys/content.ts'
import { countedAnswers, pathOf } from '../../src/surveys/path.ts'
import { AFTER_SERVICE } from '../../src/surveys/ready-made/after-service.ts'
import { USUAL_SURVEY_RULES } from '../../src/surveys/survey.ts'
import { addInvitation, memberCalled, type SeededSurvey } from './invitation-rows.ts'
import type { DayFromToday } from './language.ts'
import type { Member } from './member.ts'
import type { Rows } from './rows.ts'
import { notedOn, type World } from './world.ts'

/** What a member said of a repair: how they marked most of it, and where they said something else. */
export interface SeedServiceAnswer {
  who: string
  on: DayFromToday
  mostly: 'excellent' | 'very good' | 'good' | 'fair'
  score: number
  /** By the key of the question: what they chose, or wrote. */
  but?: Readonly<Record<string, string>>
  /** What of our records they say is wrong, and what was there. */
  corrects?: Readonly<Partial<Record<Checked, readonly [held: string, says: string]>>>
}

/** Everybody who was asked about a repair, those who said nothing among them. */
export interface SeedServiced {
  name: string
  purposes: string
  answers: readonly SeedServiceAnswer[]
  silent: Readonly<Record<string, readonly DayFromToday[]>>
}

const SWITCHED_ON = -330

/** Writes down the survey of the repair bench, whom it was put to, and what they answered. */
export function addServiceAnswers(
  rows: Rows,
  world: World,
  members: readonly Member[],
  { name, purposes, answers, silent }: SeedServiced,
): void {
  const survey = addSurvey(rows, world, { name, purposes })
  for (const [who, days] of Object.entries(silent))
    for (const on of days)
      addInvitation(rows, world, memberCalled(members, who), { ...survey, on, answeredAt: null })
  for (const answer of answers) {
    const answeredAt = notedOn(world, answer.on + 1)
    const counted = countedAnswers(AFTER_SERVICE, valuesOf(answer))
    const reached = pathOf(AFTER_SERVICE, counted).at(-1)?.section.key ?? null
    const asked = { ...survey, on: answer.on, answeredAt, reached }
    const invitationId = addInvitation(rows, world, memberCalled(members, answer.who), asked)
    const when = { audience: 'managers' as const, answeredAt, changedAt: answeredAt }
    for (const [questionKey, value] of counted)
      rows.surveyAnswers.push({ id: world.id(), invitationId, questionKey, ...value, ...when })
    addCorrections(rows, world, invitationId, answer.corrects ?? {}, answeredAt)
  }
}

function addSurvey(rows: Rows, world: World, called: Pick<SeedServiced, 'name' | 'purposes'>): SeededSurvey {
  const surveyId = world.id<'Survey'>()
  const versionId = world.id<'SurveyVersion'>()
  const switchedOnAt = notedOn(world, SWITCHED_ON)
  rows.surveys.push({
    ...{ id: surveyId, kind: 'service', ...called, placeId: null },
    ...{ ...USUAL_SURVEY_RULES, switchedOnAt, version: 1 },
  })
  const version = { id: versionId, surveyId, number: 1, createdAt: switchedOnAt }
  rows.surveyVersions.push({ ...version, content: AFTER_SERVICE })
  return { surveyId, versionId }
}

function addCorrections(
  rows: Rows,
  world: World,
  invitationId: Id<'SurveyInvitation'>,
  corrects: NonNullable<SeedServiceAnswer['corrects']>,
  saidAt: Date,
): void {
  for (const [field, [held, says]] of Object.entries(corrects))
    rows.surveyCorrections.push({
      ...{ id: world.id(), invitationId, field: field as Checked, held, says, saidAt, decision: null },
    })
}

/** Every question answered, as somebody would whom nothing bothered but what they say. */
function valuesOf({ mostly, score, but = {}, corrects }: SeedServiceAnswer): Map<string, AnswerValue> {
  const usual: Readonly<Record<string, string>> = {
    ...USUAL,
    records: corrects ? 'partly wrong' : 'right',
  }
  const questions = AFTER_SERVICE.sections.flatMap((section) => section.questions)
  return new Map(
    questions.flatMap((question): [string, AnswerValue][] => {
      const { key, kind } = question
      if (isNumber(kind)) return [[key, { number: score, text: null, choices: null }]]
      const said = but[key] ?? usual[key] ?? (kind === 'five points' ? mostly : undefined)
      return said === undefined ? [] : [[key, valueOf(question, said)]]
    }),
  )
}

function valueOf({ kind }: Question, said: string): AnswerValue {
  const isText = kind === 'long text' || kind === 'short text'
  return { number: null, text: isText ? said : null, choices: isText ? null : [said] }
}

const USUAL: Readonly<Record<string, string>> = {
  ...{ 'done-here': 'yes', 'still-yours': 'yes', 'who-uses-it': 'me', 'why-us': 'been before' },
  ...{ 'made-appointment': 'no', 'told-what-and-cost': 'yes', 'right-first-time': 'yes' },
  ...{ 'asked-after': 'no', 'had-concern': 'no', 'would-return': 'yes' },
}
