import { addDays, type Day } from '../lib/day.ts'
import { fold } from '../lib/text.ts'
import { startOfDay, type TimeOfDay } from '../lib/wall-time.ts'
import { suggestedThemes, type ThemeWords } from '../themes/theme.ts'

/** Whether it goes out, and when. */
export interface PackRules {
  isOn: boolean
  /** From 0 for Sunday to 6 for Saturday. */
  weekday: number
  at: TimeOfDay
}

/** With how many weeks before it a week is compared. */
export const WEEKS_BEFORE = 4

/** A span of time. */
export interface Span {
  from: Date
  until: Date
}

/** The seven whole days before a day, and those before these, the latest first, by the clock of a place. */
export function weeksBefore(day: Day, timeZone: string): Span[] {
  return Array.from({ length: WEEKS_BEFORE + 1 }, (_, week) => ({
    from: startOfDay(addDays(day, -7 * (week + 1)), timeZone),
    until: startOfDay(addDays(day, -7 * week), timeZone),
  }))
}

/** What comments a theme had in a week. */
export interface ThemeWeek {
  id: string
  name: string
  comments: number
  praise: number
  complaints: number
}

/** A theme in a week, beside the weeks before. */
export interface ThemeTrend extends ThemeWeek {
  /** How many it has a week otherwise: the mean of the weeks before. */
  usual: number
}

/** The themes of a week beside those before, the most negative first: by what complaints are more than praise. */
export function trendsOf([week = [], ...before]: readonly (readonly ThemeWeek[])[]): ThemeTrend[] {
  const usualOf = (id: string) => {
    const counts = before.map((themes) => themes.find((theme) => theme.id === id)?.comments ?? 0)
    return counts.reduce((sum, one) => sum + one, 0) / Math.max(before.length, 1)
  }
  return week
    .map((theme) => ({ ...theme, usual: usualOf(theme.id) }))
    .toSorted(
      (one, other) =>
        netComplaints(other) - netComplaints(one) ||
        other.complaints - one.complaints ||
        other.comments - one.comments ||
        one.name.localeCompare(other.name),
    )
}

function netComplaints({ complaints, praise }: ThemeWeek): number {
  return complaints - praise
}

const TYPICAL = 3

/**
 * The comments that say what the others say: those that share most of the words of themes with the others of the week; of
 * equals the one that stands first, which is the latest. One that shares none is typical of nothing.
 */
export function typicalOf<Said extends { words: string }>(
  comments: readonly Said[],
  themes: readonly ThemeWords[],
): Said[] {
  const keys = comments.map(({ words }) => new Set(wordsOfThemes(words, themes)))
  const shared = keys.map((own, at) =>
    keys.reduce((sum, other, i) => sum + (i === at ? 0 : sharedBy(own, other)), 0),
  )
  return comments
    .map((comment, at) => ({ comment, at, shared: shared[at] ?? 0 }))
    .filter((one) => one.shared > 0)
    .toSorted((one, other) => other.shared - one.shared || one.at - other.at)
    .slice(0, TYPICAL)
    .map(({ comment }) => comment)
}

/** What of a comment is about a theme: the theme itself, and the words that say so. */
function wordsOfThemes(words: string, themes: readonly ThemeWords[]): string[] {
  return suggestedThemes(words, themes).flatMap(({ name, because }) => [name, ...because.map(fold)])
}

function sharedBy(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...own].filter((word) => other.has(word)).length
}
