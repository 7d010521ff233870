import { z } from 'zod'
import { ROLES } from '../staff/staff-member.ts'
import { oneOf, optionalId } from '../web/fields.ts'

/** Whom an owner asks to join. */
export const InviteForm = z.object({
  email: z
    .string('Please write an e-mail.')
    .trim()
    .max(254, 'That is too long for an e-mail.')
    .toLowerCase()
    .pipe(z.email('Please write an e-mail such as ana@example.com.')),
  role: oneOf(ROLES),
  /** The inviter's own where it is left out. */
  placeId: optionalId<'Place'>(),
})

export const RoleForm = z.object({ role: oneOf(ROLES) })

export const DeactivationForm = z.object({ heirId: optionalId<'Staff'>() })
