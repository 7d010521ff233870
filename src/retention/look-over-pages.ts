import { dayIn, type Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { longDay } from '../lib/words-for-time.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { customerUrl, erasureUrl, keepingUrl, undoKeepingUrl } from '../web/urls.ts'
import type { KeptForNow, LongAway } from './away-queries.ts'

/** The customers to be looked over. */
export interface Review {
  title: string
  rows: { name: string; href: string; lastSeen: string; keep: string; erase: string }[]
  more: string
}

/** Who was looked over and is kept. */
export interface Kept {
  kept: { name: string; href: string; text: string; askAgain: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'retention/_review': Review
    'retention/_kept': Kept
  }
}

/** Who was long away, as far as they are shown. */
export interface ReviewFacts {
  rows: readonly LongAway[]
  count: number
  months: number
}

/** The list of whom to look over. */
export function reviewOf(
  { rows, count, months }: ReviewFacts,
  { word, timeZone }: { word: CustomerWord; timeZone: string },
): Review {
  return {
    title: `${plural(count, word, customersWord(word))} without a visit for ${plural(months, 'month')}`,
    rows: rows.map(({ id, name, lastSeenAt }) => ({
      ...{ name, href: customerUrl(id), keep: keepingUrl(id), erase: erasureUrl(id, true) },
      lastSeen: lastSeenAt ? `Last here ${dated(dayIn(lastSeenAt, timeZone))}` : 'Never here',
    })),
    more: count > rows.length ? `And ${count - rows.length} more: those away longest come first.` : '',
  }
}

/** Who is kept for now, by whom and until when. */
export function keptLines(kept: readonly KeptForNow[], timeZone: string): Kept['kept'] {
  return kept.map(({ id, name, by, keptAt, until }) => ({
    ...{ name, href: customerUrl(id), askAgain: undoKeepingUrl(id) },
    text: `Kept by ${by} on ${dated(dayIn(keptAt, timeZone))}, until ${dated(until)}`,
  }))
}

/** With the year, which may be another. */
function dated(day: Day): string {
  return `${longDay(day)} ${day.slice(0, 4)}`
}
