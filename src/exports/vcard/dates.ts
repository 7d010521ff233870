import type { Day } from '../../lib/day.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import { exact, type Property } from './write.ts'

/** A date of which parts may be unknown, as a card writes it: '19720624', '--1203', '2003-06', '2009'. */
export function partialDate(name: string, { year, month, day }: PartialDate): Property[] {
  if (month === null) return year === null ? [] : [exact(name, fourDigits(year))]
  const inYear = day === null ? twoDigits(month) : twoDigits(month) + twoDigits(day)
  if (year === null) return [exact(name, `--${inYear}`)]
  return [exact(name, day === null ? `${fourDigits(year)}-${inYear}` : `${fourDigits(year)}${inYear}`)]
}

/** A whole day. */
export function wholeDay(name: string, day: Day | null): Property[] {
  return day === null ? [] : [exact(name, day.replaceAll('-', ''))]
}

/** An instant in UTC: '20261121T142800Z'. */
export function instant(name: string, at: Date): Property {
  return exact(name, `${at.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`)
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
