import type { Day } from '../lib/day.ts'
import type { PersonId } from '../people/person.ts'

/** Whose mirror, who made it when, and what is left out of its print. */
export interface Whose {
  id: PersonId
  /** Its address. */
  mirror: string
  today: Day
  timeZone: string
  leftOut: readonly string[]
}
