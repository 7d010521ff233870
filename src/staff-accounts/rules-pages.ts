import { z } from 'zod'
import type { SignInRules } from '../staff/rules-queries.ts'
import { ROLES, type Role } from '../staff/staff-member.ts'
import { oneOf, ticked, version } from '../web/fields.ts'
import { field, type Field } from '../web/field.ts'
import type { Form } from '../web/forms.ts'

/** What an owner asks of whoever signs in. */
export interface RulesPage {
  stale: string
  version: string
  roles: Field[]
  hiding: Field
}

declare module '../web/views.ts' {
  interface Views {
    'staff-accounts/rules': RulesPage
  }
}

const MINUTES = ['0', '2', '5', '10', '15', '30', '60'] as const

export const RulesForm = z
  .object({
    attendant: ticked,
    manager: ticked,
    owner: ticked,
    hideAfter: oneOf(MINUTES).default('0'),
    version,
  })
  .transform((typed): SignInRules => ({
    secondFactorFor: ROLES.filter((role) => typed[role]),
    hideAfterMinutes: Number(typed.hideAfter),
    version: typed.version,
  }))

/** The rules as they are, to begin the form with. */
export function formOfRules({ secondFactorFor, hideAfterMinutes, version: saved }: SignInRules): Form {
  const values: Record<string, string> = { hideAfter: String(hideAfterMinutes), version: String(saved) }
  for (const role of secondFactorFor) values[role] = 'yes'
  return { values, errors: {} }
}

export function rulesPage(form: Form, stale = ''): RulesPage {
  return {
    stale,
    version: form.values.version ?? '0',
    roles: ROLES.map((role) => field(form, role, NAMES[role], { kind: 'checkbox' })),
    hiding: field(form, 'hideAfter', 'A screen that nobody uses hides itself', {
      kind: 'select',
      choices: MINUTES.map(
        (minutes) => [minutes, minutes === '0' ? 'Never' : `After ${minutes} minutes`] as const,
      ),
      hint: 'Escape twice hides it at once. A PIN or the password brings it back.',
    }),
  }
}

const NAMES: Readonly<Record<Role, string>> = {
  attendant: 'Attendants',
  manager: 'Managers',
  owner: 'Owners',
}
