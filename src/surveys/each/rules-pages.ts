import { LANGUAGE_NAMES, LANGUAGES } from '../../lib/language.ts'
import { field, formProblems, type Field, type FormProblems } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import { serviceRulesUrl, surveyQuestionsUrl } from '../../web/urls.ts'
import { number } from '../pages.ts'
import type { Survey } from '../queries.ts'
import { nameOf, type NamedPlace } from './pages.ts'

/** Which visits a survey asks about, whom and when. */
export interface ServiceRulesPage {
  name: string
  problems: FormProblems | null
  stale: string
  action: string
  version: string
  isOn: Field
  rows: Field[][]
  questions: string
}

declare module '../../web/views.ts' {
  interface Views {
    'surveys/service-rules': ServiceRulesPage
  }
}

/** How a survey is set up, for the form. */
export function formOfRules(survey: Survey): Form {
  const { name, placeId, purposes, remindAfterDays, switchedOnAt } = survey
  return blankForm({
    ...{
      isOn: switchedOnAt ? 'yes' : '',
      name: name ?? '',
      placeId: placeId ?? '',
      purposes: purposes ?? '',
    },
    ...{ hoursAfter: String(survey.hoursAfter), everyDays: String(survey.everyDays) },
    ...{ sharePercent: String(survey.sharePercent), closesAfterDays: String(survey.closesAfterDays) },
    remindAfterDays: remindAfterDays === null ? '' : String(remindAfterDays),
    ...{ language: survey.language, version: String(survey.version) },
  })
}

export function serviceRulesPage(
  survey: Survey,
  form: Form,
  { places, word }: { places: readonly NamedPlace[]; word: string },
  stale = '',
): ServiceRulesPage {
  return {
    ...{ name: nameOf(survey), problems: formProblems(form), stale, action: serviceRulesUrl(survey.id) },
    version: form.values.version ?? '0',
    isOn: field(form, 'isOn', 'Ask after these visits', {
      kind: 'checkbox',
      hint: 'Visits that end from then on. Nobody is asked about one that is over already.',
    }),
    rows: rulesRows(form, places, word),
    questions: surveyQuestionsUrl(survey.id),
  }
}

function rulesRows(form: Form, places: readonly NamedPlace[], word: string): Field[][] {
  return [
    [field(form, 'name', 'What it is called at the desk', { required: true })],
    [
      // A place is not spoken of while it is alone.
      field(form, 'placeId', 'Visits to', {
        kind: places.length > 1 ? 'select' : 'hidden',
        choices: [['', 'Every place'], ...places.map(({ id, name }) => [id, name] as const)],
      }),
      field(form, 'purposes', 'Visits for', {
        hint: 'Words that say what a visit is for, with commas between them: repair, fitting. Empty: for anything.',
      }),
    ],
    [
      number(form, 'hoursAfter', 'Hours after the visit', 'The first moment at which mails may go.'),
      number(form, 'everyDays', 'Days between this survey', `For the same ${word}, at least.`),
    ],
    [
      number(form, 'closesAfterDays', 'Days until it closes', 'Until then it can be changed.'),
      number(form, 'remindAfterDays', 'Days until one reminder', 'Empty: nobody is reminded.', false),
    ],
    [
      number(form, 'sharePercent', 'Share of the visits, in percent', ''),
      field(form, 'language', 'Language, where we know none', {
        kind: 'select',
        choices: LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
      }),
    ],
  ]
}
