import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { pulseSettingsUrl } from '../web/urls.ts'
import { ownKind, ownText } from './forms.ts'
import { MOST_OWN, TWO_QUESTIONS } from './pulse.ts'
import type { PulseRules } from './queries.ts'

/** Whether those who work here are asked, and what besides the two questions. */
export interface PulseSettingsPage {
  action: string
  problems: FormProblems | null
  stale: string
  version: string
  isOn: Field
  always: string[]
  own: Field[][]
}

declare module '../web/views.ts' {
  interface Views {
    'pulse/settings': PulseSettingsPage
  }
}

export function formOfPulse({ switchedOnAt, own, version }: PulseRules): Form {
  const fields = Array.from({ length: MOST_OWN }, (_, at): [string, string][] => [
    [ownText(at), own[at]?.text ?? ''],
    [ownKind(at), own[at]?.kind ?? 'number'],
  ])
  return blankForm({
    isOn: switchedOnAt ? 'yes' : '',
    version: String(version),
    ...Object.fromEntries(fields.flat()),
  })
}

export function pulseSettingsPage(form: Form, stale = ''): PulseSettingsPage {
  return {
    ...{ action: pulseSettingsUrl, problems: formProblems(form), stale, version: form.values.version ?? '0' },
    isOn: field(form, 'isOn', 'Ask those who work here, once a month', {
      kind: 'checkbox',
      hint: 'With five or more who answer. Of fewer nothing is ever told.',
    }),
    always: TWO_QUESTIONS.map(({ text }) => text),
    own: Array.from({ length: MOST_OWN }, (_, at) => [
      field(form, ownText(at), `Question ${String(at + 1)} of your own`, {
        ...(at === 0 ? { placeholder: 'Do you have what you need to do your work well?' } : {}),
      }),
      field(form, ownKind(at), 'Answered', { kind: 'select', choices: ANSWERED }),
    ]),
  }
}

const ANSWERED = [
  ['number', 'With a number from 0 to 10'],
  ['words', 'In words'],
] as const
