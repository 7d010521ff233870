/** A day of 24 hours, in milliseconds: a calendar day may be longer or shorter. */
export const MS_A_DAY = 86_400_000
