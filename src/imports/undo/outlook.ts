import type { PersonId } from '../../people/person.ts'

/** What undoing an import would do, or did. */
export interface Outlook {
  /** How many lines' people are taken out again, or brought back to what they were. */
  out: number
  back: number
  kept: Kept[]
}

/** Somebody who stays, since somebody has changed them or their people since. */
export interface Kept {
  personId: PersonId
  name: string
  /** Who did, where that is known. */
  by: string | null
}

/** Nothing looked at yet. */
export const NOTHING_WEIGHED: Outlook = { out: 0, back: 0, kept: [] }

/** What two parts of a list come to together. Of those who stay, so many are named as a page can show. */
export function together(one: Outlook, other: Outlook): Outlook {
  const kept = new Map([...one.kept, ...other.kept].map((who) => [who.personId, who]))
  return { out: one.out + other.out, back: one.back + other.back, kept: [...kept.values()] }
}
