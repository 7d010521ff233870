import { addDays } from '../../src/lib/day.ts'
import type { Id } from '../../src/lib/id.ts'
import { startOfDay } from '../../src/lib/wall-time.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { USUAL_HOUSE_RULES, USUAL_SURVEY_RULES } from '../../src/surveys/survey.ts'
import { COMMENT, READY_MADE, SCORE, twoQuestionsIn } from '../../src/surveys/two-questions.ts'
import type { DayFromToday } from './language.ts'
import type { Member } from './member.ts'
import { dayFrom, wallInstant } from './relative-days.ts'
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
  const byName = new Map(members.map((member) => [member.key ?? member.name, member]))
  const invite = (who: string, on: DayFromToday, answeredAt: Date | null) => {
    const member = byName.get(who)
    if (!member) throw new Error(`There is no member called ${who}`)
    return addInvitation(rows, world, member, { ...asked, on, answeredAt })
  }
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

interface TwoQuestions {
  surveyId: Id<'Survey'>
  versionId: Id<'SurveyVersion'>
}

function addTwoQuestions(rows: Rows, world: World): TwoQuestions {
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

function addInvitation(
  rows: Rows,
  world: World,
  member: Member,
  { on, answeredAt, ...asked }: TwoQuestions & { on: DayFromToday; answeredAt: Date | null },
): Id<'SurveyInvitation'> {
  const id = world.id<'SurveyInvitation'>()
  const day = dayFrom(world, on)
  const customerId = world.directory.idOf(member) as CustomerId
  const { closesAfterDays } = USUAL_SURVEY_RULES
  // The morning after, and never later than now.
  const sentAt = new Date(Math.min(wallInstant(world, on + 1, '09:00').getTime(), world.now.getTime()))
  rows.surveyInvitations.push({
    ...{ id, ...asked, customerId, placeId: world.placeId, day },
    visitId: visitOn(rows, customerId, day),
    language: member.language ?? 'en',
    status: answeredAt ? 'answered' : 'sent',
    ...{ dueAt: sentAt, queuedAt: sentAt, sentAt, createdAt: sentAt, answeredAt },
    closesAt: startOfDay(addDays(day, closesAfterDays + 2), world.timeZone),
  })
  return id
}

function visitOn(rows: Rows, customerId: CustomerId, day: string) {
  const own = new Set(
    rows.visitPeople.filter(({ personId }) => personId === customerId).map(({ visitId }) => visitId),
  )
  return rows.visits.find((visit) => visit.day === day && own.has(visit.id))?.id ?? null
}
