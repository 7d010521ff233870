import { and, asc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { given } from '../../../db/dialect/expressions.ts'
import { places } from '../../../db/schema/places.ts'
import { surveyAnswers } from '../../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import { surveys, surveyVersions } from '../../../db/schema/surveys.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { AnswerValue } from '../../surveys/content.ts'
import type { SurveyId, SurveyVersionId } from '../../surveys/survey.ts'
import type { WentThrough } from './tally.ts'

/** What a survey asked at a time. */
export type Version = Awaited<ReturnType<typeof versionsOf>>[number]

/** Every version of a survey at length, the first of them first; none where there is no such survey. */
export function versionsOf(reader: Reader, surveyId: SurveyId) {
  return versionsQuery(reader).execute({ surveyId })
}

/** The surveys at length, by their names. */
export function surveysAtLength(reader: Reader) {
  return surveysQuery(reader).execute()
}

/** When somebody was first asked a survey; null where nobody was. */
export async function firstAsked(reader: Reader, surveyId: SurveyId): Promise<Date | null> {
  const [first] = await firstQuery(reader).execute({ surveyId })
  return first?.askedAt ?? null
}

/** That somebody was asked, and how they went through it; without what they wrote, and nobody is named. */
export interface AskedAtLength extends WentThrough {
  versionId: SurveyVersionId
  timeZone: string
  askedAt: Date | null
  closesAt: Date | null
}

/** All who were asked a survey from one moment to another. */
export async function askedAtLength(
  reader: Reader,
  surveyId: SurveyId,
  { from, until }: { from: Date; until: Date },
): Promise<AskedAtLength[]> {
  const rows = await askedQuery(reader).execute({ surveyId, from, until })
  return [...groupedBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { versionId, timeZone, askedAt, closesAt, reached } = first
    const answers = own.flatMap(({ key, number, choices }): [string, AnswerValue][] =>
      key === null ? [] : [[key, { number, choices, text: null }]],
    )
    const wrote = own.flatMap(({ key, hasWords }) => (key !== null && hasWords ? [key] : []))
    return {
      ...{ versionId, timeZone, askedAt, closesAt, reached },
      ...{ answers: new Map(answers), wrote: new Set(wrote) },
    }
  })
}

const versionsQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: surveyVersions.id, number: surveyVersions.number, content: surveyVersions.content },
      ...{ name: surveys.name, createdAt: surveyVersions.createdAt },
    })
    .from(surveyVersions)
    .innerJoin(surveys, and(eq(surveys.id, surveyVersions.surveyId), eq(surveys.kind, 'service')))
    .where(eq(surveyVersions.surveyId, sql.placeholder('surveyId')))
    .orderBy(asc(surveyVersions.number))
    .prepare(),
)

const surveysQuery = prepared((reader) =>
  reader
    .select({ id: surveys.id, name: surveys.name })
    .from(surveys)
    .where(eq(surveys.kind, 'service'))
    .orderBy(asc(surveys.name))
    .prepare(),
)

const wasAsked = and(
  eq(surveyInvitations.surveyId, sql.placeholder('surveyId')),
  inArray(surveyInvitations.status, ['sent', 'answered']),
)

const firstQuery = prepared((reader) =>
  reader
    .select({ askedAt: surveyInvitations.queuedAt })
    .from(surveyInvitations)
    .where(and(wasAsked, isNotNull(surveyInvitations.queuedAt)))
    .orderBy(asc(surveyInvitations.queuedAt))
    .limit(1)
    .prepare(),
)

const askedQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: surveyInvitations.id, versionId: surveyInvitations.versionId, timeZone: places.timeZone },
      ...{ askedAt: surveyInvitations.queuedAt, closesAt: surveyInvitations.closesAt },
      ...{ reached: surveyInvitations.reached, key: surveyAnswers.questionKey },
      ...{ number: surveyAnswers.number, choices: surveyAnswers.choices },
      hasWords: sql<number>`coalesce(${surveyAnswers.text}, '') <> ''`,
    })
    .from(surveyInvitations)
    .innerJoin(places, eq(places.id, surveyInvitations.placeId))
    .leftJoin(surveyAnswers, eq(surveyAnswers.invitationId, surveyInvitations.id))
    .where(
      and(
        wasAsked,
        gte(surveyInvitations.queuedAt, given(surveyInvitations.queuedAt, 'from')),
        lt(surveyInvitations.queuedAt, given(surveyInvitations.queuedAt, 'until')),
      ),
    )
    .prepare(),
)
