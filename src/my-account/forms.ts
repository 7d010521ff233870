import { z } from 'zod'
import { newPassword, presentPassword } from '../staff/password-field.ts'
import { requiredText } from '../web/fields.ts'

export const NameForm = z.object({ name: requiredText('your name', 100) })

/** A new password, and the one that it takes the place of. */
export const PasswordForm = z.object({ present: presentPassword, password: newPassword })
