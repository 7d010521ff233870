import type { CustomerWord } from '../organisation/organisation.ts'
import { DETAIL_CALLED, MINORS_DETAILS, type PrivacyRules } from '../organisation/privacy-rules.ts'
import { capitalised, plural } from '../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { minorsUrl } from '../web/urls.ts'

/** What is kept, and for how long. */
export interface PrivacySettingsPage {
  problems: FormProblems | null
  stale: string
  version: string
  looked: Field
  notKept: Field
  leastOfMinors: string
  ofMinors: Field[]
  /** How many are kept with more than that, from before it was chosen. */
  beyond: { href: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'settings/privacy': PrivacySettingsPage
  }
}

/** The rules as they are, to begin the form with. */
export function formOfPrivacy({ daysKept, notKept, ofMinors, version }: PrivacyRules): Form {
  const ticks = Object.fromEntries(ofMinors.map((detail) => [detail, 'yes']))
  return blankForm({ daysKept: String(daysKept), notKept: notKept ?? '', ...ticks, version: String(version) })
}

/** The page of what is kept; `beyond` counts the children who are kept with more than the owner lets be. */
export function privacySettingsPage(
  form: Form,
  { stale = '', beyond, word }: { stale?: string; beyond: number; word: CustomerWord },
): PrivacySettingsPage {
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
    leastOfMinors: `Of relatives under 18 a first name, the birthday without its year, interests and what to mind are always kept. Tick what may be kept besides. A child who is a ${word} too has a card like anybody, since a contract needs it, and is sent no surveys.`,
    ofMinors: MINORS_DETAILS.map((detail) =>
      field(form, detail, capitalised(DETAIL_CALLED[detail]), {
        kind: 'checkbox',
        hint: HINTS[detail] ?? '',
      }),
    ),
    beyond:
      beyond > 0
        ? { href: minorsUrl, label: `${plural(beyond, 'child is', 'children are')} kept with more than that` }
        : null,
  }
}

const HINTS: Readonly<Partial<Record<string, string>>> = {
  birthYear: 'With it Rapport says how old they turn, and knows by itself when they have grown up.',
  description: 'About, former name, and how to address them.',
}
