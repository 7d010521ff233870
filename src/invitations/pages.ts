import { newPasswordField } from '../staff/password-field.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { invitationUrl } from '../web/urls.ts'
import type { OpenInvitation } from './queries.ts'

/** Where somebody who was invited joins. */
export interface JoinPage {
  organisation: string
  lede: string
  action: string
  problems: FormProblems | null
  fields: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'invitations/join': JoinPage
  }
}

export function joinPage(
  form: Form,
  { email, role, invitedBy }: OpenInvitation,
  { organisation, token }: { organisation: string; token: string },
): JoinPage {
  return {
    organisation,
    lede: `${invitedBy} invites you as ${role}. You will sign in with ${email}.`,
    action: invitationUrl(token),
    problems: formProblems(form),
    fields: [
      field(form, 'name', 'Your name', { autocomplete: 'name', required: true, autofocus: true }),
      newPasswordField(form),
    ],
  }
}
