/** The months in English, January first. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The English name of a month (1 is January). Throws a RangeError on any other number. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`There is no month ${String(month)}`)
  return name
}

/** Its first three letters: 'Jun'. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3)
}

/** The month that a word names, in full or by its first three letters or more: 'dec', 'Sept', 'JUNE'. */
export function monthNamed(word: string): number | undefined {
  if (word.length < 3) return undefined
  const at = MONTHS.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()))
  return at < 0 ? undefined : at + 1
}
