import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../lib/language.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { PARTS, WORDED, wordsField } from './forms.ts'
import type { Survey } from './queries.ts'
import { HELD_BACK_THEN, USUAL_SURVEY_RULES, type HouseRules } from './survey.ts'
import { READY_MADE, wordsOf, type TwoQuestionsWords } from './two-questions.ts'

/** What an owner chooses of the two questions: whether, whom, when, and in which words. */
export interface SurveySettingsPage {
  problems: FormProblems | null
  stale: string
  version: string
  isOn: Field
  parts: { id: string; title: string; lede: string; rows: Field[][] }[]
}

declare module '../web/views.ts' {
  interface Views {
    'surveys/settings': SurveySettingsPage
  }
}

/** The two questions as they are, or as they would begin, for the form. */
export function formOfSurvey(survey: Survey | undefined, house: HouseRules): Form {
  const rules = survey ?? { ...USUAL_SURVEY_RULES, version: 0 }
  const { from, until } = house.hours
  return blankForm({
    isOn: rules.switchedOnAt ? 'yes' : '',
    hoursAfter: String(rules.hoursAfter),
    ...{ mailFrom: from, mailUntil: until },
    everyDays: String(rules.everyDays),
    anyEveryDays: String(house.anyEveryDays),
    sharePercent: String(rules.sharePercent),
    heldBackThen: house.heldBackThen,
    closesAfterDays: String(rules.closesAfterDays),
    remindAfterDays: rules.remindAfterDays === null ? '' : String(rules.remindAfterDays),
    language: rules.language,
    version: String(rules.version),
    ...wordValues('en', survey),
    ...wordValues('es', survey),
  })
}

export function surveySettingsPage(form: Form, word: string, stale = ''): SurveySettingsPage {
  return {
    problems: formProblems(form),
    stale,
    version: form.values.version ?? '0',
    isOn: field(form, 'isOn', 'Ask after a visit', {
      kind: 'checkbox',
      hint: 'Visits that end from then on. Nobody is asked about one that is over already.',
    }),
    parts: [whenPart(form), whomPart(form, word), ...LANGUAGES.map((language) => wordsPart(form, language))],
  }
}

type Part = SurveySettingsPage['parts'][number]

function whenPart(form: Form): Part {
  return {
    ...{ id: 'when', title: 'When', lede: '' },
    rows: [
      [number(form, 'hoursAfter', 'Hours after the visit', 'The first moment at which mails may go.')],
      [
        field(form, 'mailFrom', 'Mails go from', {
          hint: 'On the clock of the place. Mails about incidents keep to it too.',
        }),
        field(form, 'mailUntil', 'Until', { hint: 'The same time twice: at any hour.' }),
      ],
      [
        number(form, 'closesAfterDays', 'Days until it closes', 'Until then it can be changed.'),
        number(form, 'remindAfterDays', 'Days until one reminder', 'Empty: nobody is reminded.', false),
      ],
    ],
  }
}

function whomPart(form: Form, word: string): Part {
  const share = 'Of less than all, those come first who were asked longest ago, once the day is over.'
  return {
    ...{ id: 'whom', title: 'Whom', lede: WHOM },
    rows: [
      [number(form, 'sharePercent', 'Share of the visits, in percent', share)],
      [
        number(form, 'everyDays', 'Days between these questions', `For the same ${word}, at least.`),
        number(form, 'anyEveryDays', 'Days between any surveys', `For the same ${word}, at least.`),
      ],
      [
        field(form, 'heldBackThen', 'Where one may not go when it is due', {
          kind: 'select',
          choices: HELD_BACK_THEN.map((choice) => [choice, HELD_BACK_IN_WORDS[choice]] as const),
        }),
      ],
      [
        field(form, 'language', 'Language, where we know none', {
          kind: 'select',
          choices: LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
        }),
      ],
    ],
  }
}

const WHOM =
  'Never asked: whoever wants no mails or no surveys, has died, is archived, under 18, or works here. Held back: in a sensitive time, and while something is to be put right.'

const HELD_BACK_IN_WORDS = {
  'it goes on the first day that allows it':
    'It goes on the first day that allows it, within 60 days of the visit',
  'it does not go at all': 'It does not go at all',
} as const

/** A field for a whole number. */
export function number(form: Form, name: string, label: string, hint: string, required = true): Field {
  return field(form, name, label, { inputMode: 'numeric', required, hint })
}

function wordsPart(form: Form, language: Language): Part {
  return {
    id: `words-${language}`,
    title: `In ${LANGUAGE_NAMES[language]}`,
    lede: language === 'en' ? '{business} stands for the name of your business.' : '',
    rows: PARTS.map((part) => [
      field(form, wordsField(language, part), PARTS_IN_WORDS[part], {
        required: true,
        ...(WORDED[part] > 200 ? { kind: 'textarea', rows: 2 } : {}),
      }),
    ]),
  }
}

const PARTS_IN_WORDS: Readonly<Record<keyof TwoQuestionsWords, string>> = {
  subject: 'Subject of the mail',
  opening: 'First words of the mail',
  question: 'The question, from 0 to 10',
  commentLow: 'Then, after 0 to 6',
  commentMiddle: 'Then, after 7 or 8',
  commentHigh: 'Then, after 9 or 10',
  thanks: 'Thanks',
}

function wordValues(language: Language, survey: Survey | undefined): Record<string, string> {
  const words = survey ? wordsOf(survey.latest.content, language) : READY_MADE[language]
  return Object.fromEntries(PARTS.map((part) => [wordsField(language, part), words[part]]))
}
