import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { KeyToShow } from './codes.ts'

/** The second step at the door. */
export interface CodePage {
  name: string
  problems: FormProblems | null
  field: Field
  to: string
}

/** Where somebody's app gets its key. */
export interface SetUpPage {
  lede: string
  problems: FormProblems | null
  key: KeyToShow
  lockedKey: string
  box: string
  field: Field
  to: string
  /** Where one can leave it, or '' where the owner asks for it. */
  later: string
}

/** The recovery codes, shown this once. */
export interface RecoveryCodesPage {
  organisation: string
  name: string
  codes: string[]
  onwards: { href: string; label: string }
}

declare module '../web/views.ts' {
  interface Views {
    'two-factor/code': CodePage
    'two-factor/set-up': SetUpPage
    'two-factor/recovery-codes': RecoveryCodesPage
  }
}

export function codePage(form: Form, name: string): CodePage {
  return { name, problems: formProblems(form), field: codeField(form), to: form.values.to ?? '' }
}

export function setUpPage(form: Form, key: KeyToShow, lockedKey: string, isAskedFor: boolean): SetUpPage {
  return {
    lede: isAskedFor
      ? 'The owner asks for it in your role. It takes a minute, and an authenticator app on your phone.'
      : 'Signing in then asks for a code of your phone besides the password.',
    problems: formProblems(form),
    key,
    lockedKey,
    box: `0 0 ${key.size} ${key.size}`,
    field: { ...codeField(form), label: 'The code that the app shows' },
    to: form.values.to ?? '',
    later: isAskedFor ? '' : '/my-account',
  }
}

function codeField(form: Form): Field {
  return field(form, 'code', 'Code', {
    ...{ autocomplete: 'one-time-code', required: true, autofocus: true, value: '' },
    hint: 'Six digits, from your authenticator app.',
  })
}
