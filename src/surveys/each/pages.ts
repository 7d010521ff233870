import type { Id } from '../../lib/id.ts'
import type { Pill } from '../../web/fragments.ts'
import { serviceRulesUrl, surveyQuestionsUrl, surveySwitchUrl, twoQuestionsUrl } from '../../web/urls.ts'
import type { Survey } from '../queries.ts'

/** Every survey, on or off. */
export interface SurveysPage {
  rows: SurveyRow[]
}

export interface SurveyRow {
  name: string
  href: string
  about: string
  pill: Pill
  /** The questions of a survey that can be built; '' of the two questions. */
  questions: string
  /** Where it is switched the other way; null where an owner has yet to look at it. */
  change: { action: string; label: string; to: string } | null
}

declare module '../../web/views.ts' {
  interface Views {
    'surveys/surveys': SurveysPage
    'surveys/_survey': SurveyRow
  }
}

/** A place by its name. */
export interface NamedPlace {
  id: Id<'Place'>
  name: string
}

export function surveysPage(surveys: readonly Survey[], places: readonly NamedPlace[]): SurveysPage {
  const two = surveys.find(({ kind }) => kind === 'two questions')
  const atLength = surveys.filter(({ kind }) => kind === 'service')
  return {
    rows: [
      ...atLength.map((survey) => ({
        ...{ name: nameOf(survey), href: serviceRulesUrl(survey.id), about: aboutWhich(survey, places) },
        ...{ ...standing(survey), questions: surveyQuestionsUrl(survey.id) },
      })),
      {
        ...{ name: 'The two questions', href: twoQuestionsUrl, questions: '' },
        about: atLength.length > 0 ? 'After every other visit' : 'After every visit',
        ...(two ? standing(two) : { pill: OFF, change: null }),
      },
    ],
  }
}

/** What a survey is called at the desk. */
export function nameOf({ name }: Pick<Survey, 'name'>): string {
  return name ?? 'The two questions'
}

function standing({ id, switchedOnAt }: Survey): Pick<SurveyRow, 'pill' | 'change'> {
  const action = surveySwitchUrl(id)
  return switchedOnAt
    ? { pill: ON, change: { action, label: 'Switch off', to: '' } }
    : { pill: OFF, change: { action, label: 'Switch on', to: 'yes' } }
}

const ON: Pill = { text: 'On', tone: 'green' }
const OFF: Pill = { text: 'Off', tone: 'sand' }

function aboutWhich({ placeId, purposes }: Survey, places: readonly NamedPlace[]): string {
  const place = places.find(({ id }) => id === placeId)?.name
  return `After ${purposes ? `visits for ${purposes}` : 'every visit'}${place ? ` at ${place}` : ''}`
}
