import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'

export interface SignInPage {
  title: string
  organisation: string
  problems: FormProblems | null
  fields: Field[]
  /** The logins of the demo, shown while it is loaded. */
  demo: { password: string; logins: { email: string; role: string }[] } | null
}

declare module '../web/views.ts' {
  interface Views {
    'staff/sign-in': SignInPage
  }
}

export const DEMO_PASSWORD = 'cedar-ridge-demo'

export const DEMO_LOGINS = [
  { email: 'dana@cedarridge.example', role: 'attendant' },
  { email: 'mara@cedarridge.example', role: 'manager' },
  { email: 'otis@cedarridge.example', role: 'owner' },
]

/** The door. */
export function signInPage(organisation: { name: string; isDemo: boolean }, form: Form): SignInPage {
  return {
    title: 'Sign in',
    organisation: organisation.name,
    problems: formProblems(form),
    fields: [
      field(form, 'email', 'E-mail', {
        kind: 'email',
        autocomplete: 'username',
        required: true,
        autofocus: true,
      }),
      field(form, 'password', 'Password', {
        kind: 'password',
        autocomplete: 'current-password',
        required: true,
        value: '',
      }),
    ],
    demo: organisation.isDemo ? { password: DEMO_PASSWORD, logins: DEMO_LOGINS } : null,
  }
}
