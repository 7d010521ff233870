/** What the owner has chosen to be kept of who looked. */
export interface PrivacyRules {
  /** For how many days it is kept who looked. */
  daysKept: number
  /** What else is not kept, in the owner’s own words. */
  notKept: string | null
  version: number
}

/** What holds until an owner chooses otherwise: a year, in which most who ask who looked will have asked. */
export const USUAL_PRIVACY_RULES: PrivacyRules = { daysKept: 365, notKept: null, version: 0 }

/** An owner who could keep it for no time at all could look and leave no trace. */
export const FEWEST_DAYS_KEPT = 30
export const MOST_DAYS_KEPT = 3_650
