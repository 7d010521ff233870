import type { Reader } from '../../db/database.ts'
import { themesBetween, type ThemeCount } from '../comments/theme-counts-queries.ts'
import type { Day } from '../lib/day.ts'
import { periodsLater, type Step } from '../lib/period.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { Role } from '../staff/staff-member.ts'

/** A theme in one month or quarter, beside the one before. */
export interface ThemeChange extends Omit<ThemeCount, 'id'> {
  before: number
}

/** Who reads, and by which clock months begin. */
export interface Reading {
  role: Role
  timeZone: string
}

/** What the comments of a month or quarter, which `first` begins, are about. */
export function themesIn(
  reader: Reader,
  first: Day,
  step: Step,
  { role, timeZone }: Reading,
): Promise<ThemeCount[]> {
  const [from, until] = [first, periodsLater(first, step, 1)].map((day) => startOfDay(day, timeZone)) as [
    Date,
    Date,
  ]
  return themesBetween(reader, { from, until, placeId: null }, role)
}

/** The themes of one of them beside the one before it: whatever changed most first, then what is complained of most. */
export function changesBetween(now: readonly ThemeCount[], before: readonly ThemeCount[]): ThemeChange[] {
  const then = new Map(before.map((theme) => [theme.id, theme]))
  const gone = before.filter(({ id }) => !now.some((theme) => theme.id === id)).map(without)
  return [...now, ...gone]
    .map(({ id, ...theme }) => ({ ...theme, before: then.get(id)?.comments ?? 0 }))
    .toSorted(
      (one, other) =>
        Math.abs(other.comments - other.before) - Math.abs(one.comments - one.before) ||
        other.complaints - one.complaints ||
        one.name.localeCompare(other.name),
    )
}

function without({ id, name }: ThemeCount): ThemeCount {
  return { id, name, comments: 0, praise: 0, complaints: 0 }
}
