import { z } from 'zod'
import { optionalId, optionalText } from '../../web/fields.ts'

/** Whose bookings of a name are: one who was offered, somebody named, or nobody. */
export const SettlingForm = z.object({
  personId: optionalId<'Person'>(),
  who: optionalText(100),
  say: z.enum(['nobody', 'never']).optional().catch(undefined),
})
