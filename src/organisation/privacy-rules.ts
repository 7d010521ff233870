/** What may be kept of minors who are no customers, besides the least. */
export const MINORS_DETAILS = ['familyName', 'birthYear', 'description', 'likesAndDays'] as const
export type MinorsDetail = (typeof MINORS_DETAILS)[number]

/** Each in words: "family name". */
export const DETAIL_CALLED: Readonly<Record<MinorsDetail, string>> = {
  familyName: 'family name',
  birthYear: 'year of birth',
  description: 'description',
  likesAndDays: 'preferences and occasions',
}

/** What the owner has chosen to be kept: of who looked, of minors, and what not at all. */
export interface PrivacyRules {
  /** For how many days it is kept who looked. */
  daysKept: number
  /** What else is not kept, in the owner’s own words. */
  notKept: string | null
  /** What is kept of minors who are no customers besides the least. */
  ofMinors: readonly MinorsDetail[]
  version: number
}

/**
 * What holds until an owner chooses otherwise: a year, in which most who ask who looked will have asked; and of minors
 * the least.
 */
export const USUAL_PRIVACY_RULES: PrivacyRules = { daysKept: 365, notKept: null, ofMinors: [], version: 0 }

/** An owner who could keep it for no time at all could look and leave no trace. */
export const FEWEST_DAYS_KEPT = 30
export const MOST_DAYS_KEPT = 3_650
