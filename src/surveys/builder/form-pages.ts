import { field, formProblems, type Field, type FormProblems } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import { surveyQuestionsUrl } from '../../web/urls.ts'
import { END, QUESTION_KINDS, type Question, type Section, type SurveyContent } from '../content.ts'
import { linesOf } from './choice-lines.ts'
import { placeInWords, valueOf, type Offered } from './conditions.ts'
import { KINDS_IN_WORDS } from './kinds.ts'

/** One form of the builder: of a question, a page, or what the mail says. */
export interface BuilderForm {
  title: string
  back: { href: string; label: string }
  lede: string
  problems: FormProblems | null
  action: string
  rows: Field[][]
  save: string
}

declare module '../../web/views.ts' {
  interface Views {
    'surveys/builder/form': BuilderForm
  }
}

/** Where a form stands and goes. */
export interface About {
  surveyId: string
  name: string
  action: string
  isNew: boolean
}

export function formOfQuestion(question: Question | undefined): Form {
  if (!question) return blankForm({ kind: 'five points' })
  const { kind, text, isRequired, choices = [], hasOther, when, unhappyIf = [] } = question
  return blankForm({
    ...{ kind, en: text.en, es: text.es, choices: linesOf(choices), when: valueOf(when) },
    ...{ isRequired: isRequired ? 'yes' : '', hasOther: hasOther ? 'yes' : '' },
    unhappyIf: kind === 'yes or no' ? (unhappyIf[0] ?? '') : '',
  })
}

export function questionForm(form: Form, offered: readonly Offered[], about: About): BuilderForm {
  const lines = 'Each on a line of its own, Spanish after a bar: The price | El precio'
  return {
    ...frameOf(form, about, about.isNew ? 'A new question' : 'A question'),
    rows: [
      [
        field(form, 'en', 'In English', { required: true }),
        field(form, 'es', 'In Spanish', { required: true }),
      ],
      [
        field(form, 'kind', 'How it is answered', {
          kind: 'select',
          choices: QUESTION_KINDS.map((kind) => [kind, KINDS_IN_WORDS[kind]] as const),
        }),
        field(form, 'when', 'Asked', { kind: 'select', choices: [['', 'Always'], ...onlyIf(offered)] }),
      ],
      [field(form, 'choices', 'Of a list: what can be chosen', { kind: 'textarea', rows: 6, hint: lines })],
      [
        field(form, 'hasOther', 'Of a list: and something else, in their own words', { kind: 'checkbox' }),
        field(form, 'isRequired', 'Needed to go on', { kind: 'checkbox' }),
      ],
      [
        field(form, 'unhappyIf', 'Of yes or no: who is unhappy', {
          kind: 'select',
          hint: 'Whoever marks something as Poor is in any case.',
          choices: [
            ['', 'Nobody'],
            ['no', 'Whoever says no'],
            ['yes', 'Whoever says yes'],
          ],
        }),
      ],
    ],
  }
}

export function formOfSection(section: Section | undefined): Form {
  const [skip] = section?.skips ?? []
  return blankForm({
    ...{ en: section?.title?.en ?? '', es: section?.title?.es ?? '', when: valueOf(section?.when) },
    ...{ skipWhen: valueOf(skip?.when), skipTo: skip?.to ?? '' },
  })
}

export function sectionForm(
  form: Form,
  { offered, after, later, draft }: SectionOffers,
  about: About,
): BuilderForm {
  const places = [...later.map(({ key }) => key), END]
  return {
    ...frameOf(form, about, about.isNew ? 'A new page' : 'A page'),
    rows: [
      [field(form, 'en', 'Title in English'), field(form, 'es', 'Title in Spanish')],
      [field(form, 'when', 'Shown', { kind: 'select', choices: [['', 'Always'], ...onlyIf(offered)] })],
      [
        field(form, 'skipWhen', 'After it, skip', {
          kind: 'select',
          choices: [['', 'Nothing'], ...after.map(({ value, label }) => [value, `If ${label}`] as const)],
        }),
        field(form, 'skipTo', 'and go on with', {
          kind: 'select',
          choices: [['', 'the next page'], ...places.map((key) => [key, placeInWords(key, draft)] as const)],
        }),
      ],
    ],
  }
}

/** What a page can be made to depend on, what can be skipped after it, and where that can lead. */
export interface SectionOffers {
  offered: readonly Offered[]
  after: readonly Offered[]
  later: readonly Section[]
  draft: SurveyContent
}

/** What surrounds the fields of any of them. */
export function frameOf(form: Form, { surveyId, name, action }: About, title: string) {
  return {
    ...{ title, lede: '', action, problems: formProblems(form), save: 'Save' },
    back: { href: surveyQuestionsUrl(surveyId), label: name },
  }
}

function onlyIf(offered: readonly Offered[]): (readonly [string, string])[] {
  return offered.map(({ value, label }) => [value, `Only if ${label}`] as const)
}
