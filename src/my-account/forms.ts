import { z } from 'zod'
import { newPassword, presentPassword } from '../staff/password-field.ts'
import { requiredText } from '../web/fields.ts'

export const NameForm = z.object({ name: requiredText('your name', 100) })

/** A new password, and the one that it takes the place of. */
export const PasswordForm = z.object({ present: presentPassword, password: newPassword })

/** What weakens an account asks for its password. Each has a field of its own, so that what is wrong stands beside it. */
export const ToTurnOffForm = z.object({ passwordToTurnOff: presentPassword })
export const ForCodesForm = z.object({ passwordForCodes: presentPassword })
