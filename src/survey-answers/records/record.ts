import type { Id } from '../../lib/id.ts'

/** What a customer says is wrong in what we hold about them. It waits for a colleague's yes. */
export type SurveyCorrectionId = Id<'SurveyCorrection'>

/** What can be wrong: what of theirs is shown to them, or that all of it is somebody else's. */
export const CORRECTED = ['e-mail', 'phone', 'town', 'visit', 'not them'] as const
export type Corrected = (typeof CORRECTED)[number]

/** What they can put right themselves. */
export const CHECKED = ['e-mail', 'phone', 'town', 'visit'] as const satisfies readonly Corrected[]
export type Checked = (typeof CHECKED)[number]

export const DECISIONS = ['accepted', 'declined'] as const
export type Decision = (typeof DECISIONS)[number]

/** As long as what they write may be. */
export const LONGEST_CORRECTION = 200

/** What we hold, as it is compared; '' where we hold nothing. */
export type Held = Readonly<Record<Checked, string>>

/** What we hold as a page shows it that opens without a password: enough to know it again, not enough to use it. */
export function recognisable(field: Checked, held: string): string {
  if (field === 'e-mail') return held.replace(/^(.)[^@]*@/u, '$1…@')
  return field === 'phone' && held ? `… ${held.slice(-4)}` : held
}
