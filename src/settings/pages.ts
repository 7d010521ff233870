import { timeZoneNames } from '../lib/wall-time.ts'
import { newPasswordField } from '../staff/password-field.ts'
import { choicesOf, field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { CUSTOMER_WORDS } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/queries.ts'

export interface WelcomePage {
  problems: FormProblems | null
  business: Field[]
  owner: Field[]
}

export interface SettingsPage {
  problems: FormProblems | null
  fields: Field[]
  version: string
  /** What a colleague saved in between, or '' */
  stale: string
  /** The way to start one's own, while the demo is loaded. */
  clearDemo: { organisation: string; problems: FormProblems | null; fields: Field[] } | null
}

declare module '../web/views.ts' {
  interface Views {
    'settings/welcome': WelcomePage
    'settings/settings': SettingsPage
  }
}

/** The first page of an empty Rapport. */
export function welcomePage(form: Form): WelcomePage {
  return {
    problems: formProblems(form),
    business: organisationFields(form),
    owner: [
      field(form, 'name', 'Your name', { autocomplete: 'name', required: true }),
      field(form, 'email', 'Your e-mail', { kind: 'email', autocomplete: 'username', required: true }),
      newPasswordField(form),
    ],
  }
}

/** The settings as they are, to begin the form with. */
export function settingsForm(organisation: Organisation, timeZone: string): Form {
  return blankForm({
    organisation: organisation.name,
    customerWord: organisation.customerWord,
    timeZone,
    tiers: organisation.tiers.join('\n'),
    version: String(organisation.version),
  })
}

/** What the owner may choose. */
export function settingsPage(
  form: Form,
  organisation: Organisation,
  stale = '',
  clearing = blankForm(),
): SettingsPage {
  return {
    problems: formProblems(form),
    fields: [
      ...organisationFields(form),
      field(form, 'tiers', 'Tiers', {
        kind: 'textarea',
        rows: 4,
        hint: 'One a line, the best first. Leave it empty if you have none.',
      }),
    ],
    version: String(organisation.version),
    stale,
    clearDemo: organisation.isDemo
      ? {
          organisation: organisation.name,
          problems: formProblems(clearing),
          fields: [
            field(clearing, 'organisation', 'Type its name to clear it', {
              id: 'clear-organisation',
              required: true,
              hint: `The name is “${organisation.name}”. Everything in the demo goes, its staff logins too.`,
            }),
          ],
        }
      : null,
  }
}

function organisationFields(form: Form): Field[] {
  return [
    field(form, 'organisation', 'Name of your business', { autocomplete: 'organization', required: true }),
    field(form, 'customerWord', 'What you call the people you serve', {
      kind: 'select',
      choices: choicesOf(CUSTOMER_WORDS),
    }),
    field(form, 'timeZone', 'Time zone', {
      kind: 'select',
      choices: timeZoneNames().map((name) => [name, name.replaceAll('_', ' ')] as const),
      hint: '“Today”, birthdays and reminders follow it.',
    }),
  ]
}
