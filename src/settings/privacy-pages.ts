import type { PrivacyRules } from '../organisation/privacy-rules.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'

/** What is kept, and for how long. */
export interface PrivacySettingsPage {
  problems: FormProblems | null
  stale: string
  version: string
  looked: Field
  notKept: Field
}

declare module '../web/views.ts' {
  interface Views {
    'settings/privacy': PrivacySettingsPage
  }
}

/** The rules as they are, to begin the form with. */
export function formOfPrivacy({ daysKept, notKept, version }: PrivacyRules): Form {
  return blankForm({ daysKept: String(daysKept), notKept: notKept ?? '', version: String(version) })
}

export function privacySettingsPage(form: Form, stale = ''): PrivacySettingsPage {
  return {
    problems: formProblems(form),
    stale,
    version: form.values.version ?? '0',
    looked: field(form, 'daysKept', 'Days for which it is kept who looked', {
      kind: 'text',
      inputMode: 'numeric',
      required: true,
      hint: 'Until then nobody can change or remove it, you included. What is older goes every night.',
    }),
    notKept: field(form, 'notKept', 'What else we do not keep', {
      kind: 'textarea',
      rows: 2,
      hint: 'One sentence, beside health, beliefs, politics, love life, money and looks.',
    }),
  }
}
