import { z } from 'zod'
import type { SignInRules } from '../staff/rules-queries.ts'
import { ROLES, type Role } from '../staff/staff-member.ts'
import { ticked, version } from '../web/fields.ts'
import { field, type Field } from '../web/field.ts'
import type { Form } from '../web/forms.ts'

/** What an owner asks of whoever signs in. */
export interface RulesPage {
  stale: string
  version: string
  roles: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'staff-accounts/rules': RulesPage
  }
}

export const RulesForm = z
  .object({ attendant: ticked, manager: ticked, owner: ticked, version })
  .transform((typed): SignInRules => ({
    secondFactorFor: ROLES.filter((role) => typed[role]),
    version: typed.version,
  }))

/** The rules as they are, to begin the form with. */
export function formOfRules({ secondFactorFor, version: saved }: SignInRules): Form {
  const values: Record<string, string> = { version: String(saved) }
  for (const role of secondFactorFor) values[role] = 'yes'
  return { values, errors: {} }
}

export function rulesPage(form: Form, stale = ''): RulesPage {
  return {
    stale,
    version: form.values.version ?? '0',
    roles: ROLES.map((role) => field(form, role, NAMES[role], { kind: 'checkbox' })),
  }
}

const NAMES: Readonly<Record<Role, string>> = {
  attendant: 'Attendants',
  manager: 'Managers',
  owner: 'Owners',
}
