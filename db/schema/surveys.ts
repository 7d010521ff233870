import { choice, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import { LANGUAGES } from '../../src/lib/language.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { SurveyContent } from '../../src/surveys/content.ts'
import {
  HELD_BACK_THEN,
  SURVEY_KINDS,
  type SurveyId,
  type SurveyVersionId,
} from '../../src/surveys/survey.ts'
import { places } from './places.ts'

/** What customers are asked after a visit, and when. There is none until an owner has chosen. */
export const surveys = table('surveys', {
  id: string().$type<SurveyId>().primaryKey(),
  kind: choice(SURVEY_KINDS).notNull(),
  /** What it is called at the desk; null for the two questions, which are called that. */
  name: string(),
  /** It asks about visits to this place alone; null for every place. */
  placeId: string()
    .$type<PlaceId>()
    .references(() => places.id),
  /** It asks about visits for one of these words alone, with commas between them; null whatever a visit is for. */
  purposes: string(),
  /** Since then visits that end are asked about; null while nobody is asked. */
  switchedOnAt: instant(),
  hoursAfter: int().notNull(),
  everyDays: int().notNull(),
  sharePercent: int().notNull(),
  closesAfterDays: int().notNull(),
  remindAfterDays: int(),
  /** For customers of whom we know no language. */
  language: choice(LANGUAGES).notNull(),
  version: int().notNull(),
  /** What it is to ask once it is published, and what that was before the last change; null where nothing is. */
  draft: json<SurveyContent>(),
  draftBefore: json<SurveyContent>(),
})

/** What a survey asks; never changed once somebody has been asked it. */
export const surveyVersions = table(
  'survey_versions',
  {
    id: string().$type<SurveyVersionId>().primaryKey(),
    surveyId: string()
      .$type<SurveyId>()
      .notNull()
      .references(() => surveys.id),
    number: int().notNull(),
    content: json<SurveyContent>().notNull(),
    createdAt: instant().notNull(),
  },
  (columns) => [uniqueIndex('survey_versions_number').on(columns.surveyId, columns.number)],
)

/** One row, once an owner has chosen: what holds for every survey. */
export const surveyRules = table('survey_rules', {
  id: string().primaryKey(),
  anyEveryDays: int().notNull(),
  heldBackThen: choice(HELD_BACK_THEN).notNull(),
  /** Wall times at the place of the visit; any hour where both are the same. */
  mailFrom: string().$type<TimeOfDay>().notNull(),
  mailUntil: string().$type<TimeOfDay>().notNull(),
})
