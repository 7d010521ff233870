import type { ParsedResult } from 'chrono-node'
// English alone: all languages together take half a second to load.
import { casual } from 'chrono-node/en'
import { addMonths, dayOf, partsOf, type Day } from '../../lib/day.ts'
import type { Sentence } from './sentence.ts'

/** A day of which a sentence speaks, and the words for it with what leads up to them: "by Friday". */
export interface Dated {
  day: Day
  start: number
  end: number
  /** The word that leads up to it: 'by', 'on', 'until', 'in', or ''. */
  lead: string
  /** Only the month is told, so this is its first day. */
  isMonth: boolean
}

/** True where a sentence may name a day: a quick look, since a long one takes time. */
export function mayNameDay({ plain }: Sentence): boolean {
  return MAY_BE_DATE.test(plain)
}

/** The days from today on that a sentence names, in its order. */
export function daysIn(sentence: Sentence, today: Day): Dated[] {
  const { text, plain } = sentence
  const named = mayNameDay(sentence) ? casual.parse(text, noonOf(today), { forwardDate: true }) : []
  const dated = named.flatMap((result) => datedBy(result, plain) ?? [])
  return [...dated, ...ordinals(plain, dated, today)]
    .filter(({ day }) => day >= today)
    .toSorted((one, other) => one.start - other.start)
}

// Chrono counts on the machine's own calendar, so it is given that calendar's noon: the same days in every zone.
function noonOf(today: Day): Date {
  const { year, month, day } = partsOf(today)
  return new Date(year, month - 1, day, 12)
}

function datedBy({ start: parts, index, text: all }: ParsedResult, plain: string): Dated | undefined {
  const text = all.trim()
  const [year, month, date] = [parts.get('year'), parts.get('month'), parts.get('day')]
  const day = year && month && date ? dayOf(year, month, date) : undefined
  if (!day || NO_DATE.test(text) || isAmbiguous(text) || hasSat(text, plain)) return undefined
  const isMonth = !parts.isCertain('day') && !parts.isCertain('weekday') && !RELATIVE.test(text)
  const lead = leadBefore(plain, index)
  const isTold = isMonth
    ? MONTH.test(text) && ['in', 'this', 'next'].includes(lead.word)
    : isDayTold(parts, text)
  if (!isTold) return undefined
  const first = isMonth && year && month ? (dayOf(year, month, 1) ?? day) : day
  return { day: first, start: index - lead.length, end: index + text.length, lead: lead.word, isMonth }
}

/** "Sat in the sun": nobody's Saturday. */
function hasSat(text: string, plain: string): boolean {
  return text === 'Sat' && /^sat (in|on|at|by|with|down|next|outside|near)\b/.test(plain)
}

function isDayTold(parts: ParsedResult['start'], text: string): boolean {
  return parts.isCertain('day') || parts.isCertain('weekday') || RELATIVE.test(text)
}

/** 3/4 is March here and April there. */
function isAmbiguous(text: string): boolean {
  const [, one = '', other = ''] = /^(\d{1,2})[/.-](\d{1,2})\b/.exec(text) ?? []
  return one !== '' && one !== other && Number(one) <= 12 && Number(other) <= 12
}

/** "Back the 20th": of this month or the next, or after the day before it. */
function ordinals(plain: string, dated: readonly Dated[], today: Day): Dated[] {
  return [...plain.matchAll(ORDINAL)].flatMap((match) => {
    const [whole, lead = '', date = ''] = match
    const { index } = match
    if (dated.some(({ start, end }) => index < end && start < index + whole.length)) return []
    const after = dated.filter(({ end }) => end <= index).at(-1)?.day ?? today
    const day = nextOn(Number(date), after)
    return day ? [{ day, start: index, end: index + whole.length, lead: lead.trim(), isMonth: false }] : []
  })
}

function nextOn(date: number, after: Day): Day | undefined {
  const inMonth = (from: Day) => dayOf(partsOf(from).year, partsOf(from).month, date)
  const here = inMonth(after)
  return here && here >= after ? here : inMonth(addMonths(after, 1))
}

function leadBefore(plain: string, index: number): { word: string; length: number } {
  const [all = '', word = ''] = LEAD.exec(plain.slice(Math.max(0, index - 12), index)) ?? []
  return { word, length: all.length }
}

const MAY_BE_DATE =
  /\d|\b(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tonight|tomorrow|tmrw|week|weeks|month|fortnight|days)/
const RELATIVE = /\b(today|tonight|tomorrow|tmr|tmrw|day|days|week|weeks|month|months|fortnight|weekend)\b/i
const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)\b/i
// "Sat in the sun", a second, a score: chrono would make days of them.
const NO_DATE =
  /^(sat|sun|mon|wed|mar|may|second|now|\d+-\d+)$|^\d{1,2}[:.]\d\d|ago$|^last |^(this )?(morning|evening|afternoon|night)$/
const LEAD = /\b(by|on|until|til|till|from|in|this|next|at|before|the|around|for)\s+(?:the\s+)?$/
const ORDINAL =
  /\b(by |on |until |til |till |back )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:hole|green|tee|floor|birthday|street|time|anniversary))/g
