import { monthNamed } from './month.ts'

/** Which number comes first when a date is written in numbers alone. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

interface Reading {
  year: number | null
  month: number | null
  day: number | null
}

/** What a written date may mean, likeliest first. The numbers are not checked: 31 February is a reading. */
export function dateReadings(text: string, order: DateOrder): Reading[] {
  // Longer than any date: not worth searching.
  if (text.length > 60) return []
  const date = text.trim().replace(TIME_OF_DAY, '')
  const patterns = order === 'day-first' ? [DAY_FIRST, MONTH_FIRST] : [MONTH_FIRST, DAY_FIRST]
  const inNumbers = [...UNMISTAKABLE, ...patterns].flatMap((pattern) => readingBy(pattern, date))
  return inNumbers.length > 0 ? inNumbers : withMonthNamed(date)
}

// A file's '2003-06-14 00:00:00' is about the day as written.
const TIME_OF_DAY = /[T ]\d{1,2}:\d\d[\d:.]*(?: ?[AP]M|Z|[+-]\d\d:?\d\d)?$/iu

// ISO 8601, its vCard cuts (RFC 6350, 4.3.1) and a month with its year.
const UNMISTAKABLE = [
  /^(?<year>\d{4})$/u,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/u,
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/u,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/u,
  /^--(?<month>\d\d)(?:-?(?<day>\d\d))?$/u,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/u,
]

const DAY_FIRST = /^(?<day>\d{1,2})([-/. ])(?<month>\d{1,2})(?:\2(?<year>\d{4})|\.)?$/u
const MONTH_FIRST = /^(?<month>\d{1,2})([-/. ])(?<day>\d{1,2})(?:\2(?<year>\d{4}))?$/u

function readingBy(pattern: RegExp, text: string): Reading[] {
  const parts = pattern.exec(text)?.groups
  if (!parts) return []
  return [{ year: numberOf(parts.year), month: numberOf(parts.month), day: numberOf(parts.day) }]
}

/** '14th of June, 2003' in any order: one month's name, and at most one day and one year. */
function withMonthNamed(text: string): Reading[] {
  const parts = text.split(/[\s,./-]+/u).filter((part) => !/^(?:of|the|)$/iu.test(part))
  const months = parts.flatMap((part) => monthNamed(part) ?? [])
  const days = parts.filter((part) => /^\d{1,2}(?:st|nd|rd|th)?$/iu.test(part))
  const years = parts.filter((part) => /^\d{4}$/u.test(part))
  const isUnderstood = months.length + days.length + years.length === parts.length
  if (!isUnderstood || months.length !== 1 || days.length > 1 || years.length > 1) return []
  return [{ year: numberOf(years[0]), month: months[0] ?? null, day: numberOf(days[0]) }]
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10)
}
