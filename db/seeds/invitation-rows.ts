import { addDays } from '../../src/lib/day.ts'
import type { Id } from '../../src/lib/id.ts'
import { startOfDay } from '../../src/lib/wall-time.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { USUAL_SURVEY_RULES } from '../../src/surveys/survey.ts'
import type { DayFromToday } from './language.ts'
import type { Member } from './member.ts'
import { dayFrom, wallInstant } from './relative-days.ts'
import type { Rows } from './rows.ts'
import type { World } from './world.ts'

/** A survey of the club, in the words that it asks. */
export interface SeededSurvey {
  surveyId: Id<'Survey'>
  versionId: Id<'SurveyVersion'>
}

interface AskedOn {
  on: DayFromToday
  answeredAt: Date | null
  /** How far they have come with a survey of several pages. */
  reached?: string | null
}

/** Writes down that a member was asked about the visit of a day. */
export function addInvitation(
  rows: Rows,
  world: World,
  member: Member,
  { on, answeredAt, ...asked }: SeededSurvey & AskedOn,
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

/** A member by their name, or by the key that tells two of one name apart. */
export function memberCalled(members: readonly Member[], who: string): Member {
  const member = members.find(({ key, name }) => (key ?? name) === who)
  if (!member) throw new Error(`There is no member called ${who}`)
  return member
}

function visitOn(rows: Rows, customerId: CustomerId, day: string) {
  const own = new Set(
    rows.visitPeople.filter(({ personId }) => personId === customerId).map(({ visitId }) => visitId),
  )
  return rows.visits.find((visit) => visit.day === day && own.has(visit.id))?.id ?? null
}
