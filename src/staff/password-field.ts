import { z } from 'zod'
import { field, type Field } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { lengthProblem, PASSWORD_HINT } from './password-rules.ts'

/** A password that somebody chooses; whether it is easily guessed is for `passwordProblem` to say. */
export const newPassword = z.string('Please choose a password.').superRefine((password, context) => {
  const message = lengthProblem(password)
  if (message) context.addIssue({ code: 'custom', message })
})

/** A password that somebody has. */
export const presentPassword = z
  .string('Please write your password.')
  .min(1, 'Please write your password.')
  .max(500, 'That is too long for a password.')

/** The field in which somebody chooses a password; it is never filled in again. */
export function newPasswordField(form: Form, label = 'Choose a password'): Field {
  return field(form, 'password', label, {
    ...{ kind: 'password', autocomplete: 'new-password', required: true, value: '', hint: PASSWORD_HINT },
  })
}
