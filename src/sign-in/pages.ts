import { initials } from '../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Face } from '../web/fragments.ts'
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-logins.ts'

export interface SignInPage {
  title: string
  organisation: string
  problems: FormProblems | null
  fields: Field[]
  /** The page to go on to. */
  to: string
  /** The logins of the demo, shown while it is loaded. */
  demo: { password: string; logins: DemoLogin[] } | null
}

interface DemoLogin {
  name: string
  email: string
  role: string
  face: Face
  /** What the button says. */
  step: string
}

declare module '../web/views.ts' {
  interface Views {
    'sign-in/sign-in': SignInPage
  }
}

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
    to: form.values.to ?? '',
    demo: organisation.isDemo ? { password: DEMO_PASSWORD, logins: DEMO_LOGINS.map(demoLogin) } : null,
  }
}

function demoLogin({ name, email, role }: (typeof DEMO_LOGINS)[number]): DemoLogin {
  const face: Face = { initials: initials(name), photo: '', tint: 'green', size: 'small', alt: '' }
  return { name, email, role, face, step: `Be ${name.split(' ')[0] ?? name}` }
}
