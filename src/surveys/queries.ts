import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { prepared, type Reader } from '../../db/database.ts'
import { surveyRules, surveys, surveyVersions } from '../../db/schema/surveys.ts'
import type { SurveyContent } from './content.ts'
import type { Fit } from './fit.ts'
import {
  USUAL_HOUSE_RULES,
  type HouseRules,
  type SurveyId,
  type SurveyKind,
  type SurveyRules,
  type SurveyVersionId,
} from './survey.ts'

/** A survey as it is set up, with what is asked of whoever is asked from now on. */
export interface Survey extends SurveyRules, Fit {
  id: SurveyId
  kind: SurveyKind
  /** What it is called at the desk; null of the two questions. */
  name: string | null
  version: number
  latest: { id: SurveyVersionId; number: number; content: SurveyContent }
}

/** Every survey that asks something; the two questions last, since they ask about what no other asks about. */
export async function allSurveys(reader: Reader): Promise<Survey[]> {
  const rows = await surveysQuery(reader).execute()
  return rows.map(({ survey, latest }) => ({ ...survey, latest }))
}

/** A survey by its id. */
export async function surveyById(reader: Reader, id: SurveyId): Promise<Survey | undefined> {
  return (await allSurveys(reader)).find((survey) => survey.id === id)
}

/** The two questions; undefined until an owner has chosen. */
export async function twoQuestionsOf(reader: Reader): Promise<Survey | undefined> {
  return (await allSurveys(reader)).find(({ kind }) => kind === 'two questions')
}

/** What holds for every survey: as an owner chose, or as usual. */
export async function houseRulesOf(reader: Reader): Promise<HouseRules> {
  const [row] = await houseRulesQuery(reader).execute()
  if (!row) return USUAL_HOUSE_RULES
  const { anyEveryDays, heldBackThen, mailFrom, mailUntil } = row
  return { anyEveryDays, heldBackThen, hours: { from: mailFrom, until: mailUntil } }
}

// What is drafted is for whoever builds it.
const SURVEY = {
  ...{ id: surveys.id, kind: surveys.kind, name: surveys.name, version: surveys.version },
  ...{ placeId: surveys.placeId, purposes: surveys.purposes, switchedOnAt: surveys.switchedOnAt },
  ...{ hoursAfter: surveys.hoursAfter, everyDays: surveys.everyDays, sharePercent: surveys.sharePercent },
  ...{ closesAfterDays: surveys.closesAfterDays, remindAfterDays: surveys.remindAfterDays },
  language: surveys.language,
}

const later = alias(surveyVersions, 'later')

const surveysQuery = prepared((reader) =>
  reader
    .select({
      survey: SURVEY,
      latest: { id: surveyVersions.id, number: surveyVersions.number, content: surveyVersions.content },
    })
    .from(surveys)
    .innerJoin(surveyVersions, eq(surveyVersions.surveyId, surveys.id))
    .leftJoin(
      later,
      and(eq(later.surveyId, surveyVersions.surveyId), gt(later.number, surveyVersions.number)),
    )
    .where(isNull(later.id))
    .orderBy(asc(surveys.kind), asc(surveys.id))
    .prepare(),
)

const houseRulesQuery = prepared((reader) => reader.select().from(surveyRules).prepare())
