import { newPasswordField } from '../staff/password-field.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { newPasswordUrl } from '../web/urls.ts'

/** Where somebody says that they forgot their password. */
export interface ForgottenPage {
  organisation: string
  lede: string
  /** Null where no mail leaves. */
  form: { problems: FormProblems | null; field: Field } | null
}

/** Where a new one is chosen. */
export interface NewPasswordPage {
  organisation: string
  lede: string
  action: string
  problems: FormProblems | null
  field: Field
}

declare module '../web/views.ts' {
  interface Views {
    'password-resets/forgotten': ForgottenPage
    'password-resets/new-password': NewPasswordPage
  }
}

export function forgottenPage(form: Form, organisation: string, mailLeaves: boolean): ForgottenPage {
  const email = field(form, 'email', 'E-mail', {
    ...{ kind: 'email', autocomplete: 'username', required: true, autofocus: true },
  })
  return {
    organisation,
    lede: mailLeaves
      ? 'We send you a link with which you choose a new one.'
      : 'Ask an owner: under Staff they can make you a link with which you choose a new one.',
    form: mailLeaves ? { problems: formProblems(form), field: email } : null,
  }
}

export function newPasswordPage(
  form: Form,
  whose: { name: string; organisation: string },
  token: string,
): NewPasswordPage {
  return {
    organisation: whose.organisation,
    lede: `For ${whose.name}. Wherever the old one is signed in, it is signed out.`,
    action: newPasswordUrl(token),
    problems: formProblems(form),
    field: newPasswordField(form, 'New password'),
  }
}
