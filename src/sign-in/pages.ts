import { initials } from '../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import type { Face } from '../web/fragments.ts'
import { DEMO_IS_SHUT } from './demo-door.ts'
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-logins.ts'

export interface SignInPage {
  title: string
  organisation: string
  problems: FormProblems | null
  fields: Field[]
  /** The page to go on to. */
  to: string
  /** Why the demo's logins are refused, where it is loaded and they are. */
  shut: string
  /** The logins of the demo, shown where they are let in. */
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

/** Whether the demo is loaded, and whether its known logins are let in. */
export type Demo = 'none' | 'open' | 'shut'

/** The door. */
export function signInPage({ name, demo }: { name: string; demo: Demo }, form: Form): SignInPage {
  return {
    title: 'Sign in',
    organisation: name,
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
    shut: demo === 'shut' ? DEMO_IS_SHUT : '',
    demo: demo === 'open' ? { password: DEMO_PASSWORD, logins: DEMO_LOGINS.map(demoLogin) } : null,
  }
}

function demoLogin({ name, email, role }: (typeof DEMO_LOGINS)[number]): DemoLogin {
  const face: Face = { initials: initials(name), photo: '', tint: 'green', size: 'small', alt: '' }
  return { name, email, role, face, step: `Be ${name.split(' ')[0] ?? name}` }
}
