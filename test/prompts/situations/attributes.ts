import { comingRound, type Date3 } from '../situation.ts'

/** A line of the file: "Daughter: Sofia Alvarez · born 3 December 2009". */
export interface Line {
  head: string
  text: string
  attributes: string[]
}

export function lineOf(line: string): Line {
  const [first = '', ...attributes] = line.split(' · ')
  const at = first.indexOf(': ')
  return at < 0
    ? { head: first, text: '', attributes }
    : { head: first.slice(0, at), text: first.slice(at + 2), attributes }
}

/** "in 3 days" is 3, "yesterday" is -1. */
export function daysIn(words: string): number {
  const named = { today: 0, tomorrow: 1, yesterday: -1 }[words]
  if (named !== undefined) return named
  const ahead = /^in (\d+) days?$/u.exec(words)
  const ago = /^(\d+) days? ago$/u.exec(words)
  if (!ahead && !ago) throw new Error(`No day: ${words}`)
  return Number(ahead?.[1] ?? `-${ago?.[1] ?? ''}`)
}

/** What follows the word that begins an attribute: of "from 4 days ago" with 'from' it is "4 days ago". */
export function attribute({ attributes }: Line, word: string): string | undefined {
  return attributes.find((each) => each.startsWith(`${word} `))?.slice(word.length + 1)
}

export function has({ attributes }: Line, words: string): boolean {
  return attributes.includes(words)
}

/** "3 December 2009", "in 2 days, 70 years", "in 3 days" or "May". */
export function dateIn(words: string): Date3 {
  const [day = '', years] = words.split(', ')
  if (/^(?:today|tomorrow|yesterday|in \d+ days?|\d+ days? ago)$/u.test(day))
    return comingRound(daysIn(day), years === undefined ? null : Number(years.split(' ')[0]))
  const [, date, month = '', year] = /^(?:(\d+) )?([A-Z]\w+)(?: (\d{4}))?$/u.exec(words) ?? []
  const at = MONTHS.indexOf(month.slice(0, 3)) + 1
  return [year ? Number(year) : null, at === 0 ? null : at, date ? Number(date) : null]
}

/** Where it comes from and whom it is for, as every fact may say. */
export function toldBy(line: Line) {
  const noted = attribute(line, 'noted')
  const [, when, by] = /^(.*?)(?: by (\w+))?$/u.exec(noted ?? '') ?? []
  const confirmed = attribute(line, 'confirmed')
  return {
    ...(when ? { noted: daysIn(when) } : {}),
    ...(by ? { by } : {}),
    ...(confirmed ? { confirmed: daysIn(confirmed) } : {}),
    ...(has(line, 'for managers') ? { audience: 'managers' as const } : {}),
    ...(has(line, 'for them alone') ? { alone: true } : {}),
  }
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
