import { field } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import type { SurveyContent } from '../content.ts'
import { frameOf, type About, type BuilderForm } from './form-pages.ts'

const LETTER_PARTS = {
  subject: 'Subject of the mail',
  opening: 'First words',
  thanks: 'Thanks at the end',
} as const

export function formOfLetter({ letter }: SurveyContent): Form {
  const { en, es } = letter
  return blankForm({
    ...{ en_subject: en.subject, en_opening: en.opening, en_thanks: en.thanks },
    ...{ es_subject: es.subject, es_opening: es.opening, es_thanks: es.thanks },
  })
}

export function letterForm(form: Form, about: About): BuilderForm {
  const parts = Object.entries(LETTER_PARTS)
  return {
    ...frameOf(form, about, 'What surrounds the questions'),
    lede: '{business} stands for the name of your business.',
    rows: parts.map(([part, label]) => [
      field(form, `en_${part}`, `${label}, in English`, { kind: 'textarea', rows: 2, required: true }),
      field(form, `es_${part}`, `${label}, in Spanish`, { kind: 'textarea', rows: 2, required: true }),
    ]),
  }
}
