import { z } from 'zod'
import { newPassword } from '../staff/password-field.ts'
import { requiredText } from '../web/fields.ts'

/** What somebody says who accepts an invitation. */
export const JoinForm = z.object({ name: requiredText('your name', 100), password: newPassword })
