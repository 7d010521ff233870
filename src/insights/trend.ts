/** How many were noted of something in the last 90 days, and in the 90 before. */
export interface Noted {
  lately: number
  before: number
}

/** The days on which the two times begin. */
export const TREND_DAYS = { lately: 90, before: 180 }

const ENOUGH_TO_TELL = 5

/** "growing", "slowing" or "steady"; '' where too little was noted to tell. */
export function trendInWords({ lately, before }: Noted): string {
  if (lately + before < ENOUGH_TO_TELL) return ''
  if (lately > before * 1.25) return 'growing'
  return lately < before * 0.8 ? 'slowing' : 'steady'
}
