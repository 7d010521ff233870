import type { Day } from '../../lib/day.ts'
import { isMinor } from '../../people/minors.ts'

/** A customer whose comment an improvement answers, as far as it decides whether they are told. */
export interface Reachable {
  name: string
  /** Their first e-mail, or null. */
  address: string | null
  birthYear: number | null
  birthMonth: number | null
  birthDay: number | null
  isMinor: boolean
  deceasedOn: Day | null
  archivedAt: Date | null
  allowsMail: boolean
  /** They want no more mails of this kind. */
  hasStopped: boolean
}

/** Why somebody gets no mail of what was done, in words that follow their name; undefined where they may. */
export function whyNotTold(customer: Reachable, today: Day): string | undefined {
  if (customer.deceasedOn) return 'has died'
  if (customer.archivedAt) return 'is archived'
  if (!customer.allowsMail) return 'wants no mail'
  if (customer.hasStopped) return 'wants no more mails of this kind'
  if (isMinor({ ...customer, kind: 'person' }, today)) return 'is or may be under 18'
  return customer.address === null ? 'has no e-mail' : undefined
}
