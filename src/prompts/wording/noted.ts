import { dayIn, daysBetween } from '../../lib/day.ts'
import { numberInWords } from '../../lib/text.ts'
import { knownAt, type Remembered, type Source } from '../facts.ts'
import type { SaidLine, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { phrase, sentences } from './fill.ts'
import { nearDay } from './near-days.ts'

/** 'Dana noted it on 12 November' */
export function notedWords({ by, at, how }: Source, { timeZone, today }: Moment): string {
  const when = nearDay(dayIn(at, timeZone), today)
  if (how === 'import') return phrase('noted.import', { when })
  return by === null ? phrase(`noted.${how}.by nobody`, { when }) : phrase(`noted.${how}`, { who: by, when })
}

/** The same of a fact, with the day that somebody last found it still so. */
export function factWords({ source, confirmedAt }: Remembered, moment: Moment): string {
  const noted = notedWords(source, moment)
  if (!confirmedAt || confirmedAt <= source.at) return noted
  return `${noted}. ${phrase('still so', { when: nearDay(dayIn(confirmedAt, moment.timeZone), moment.today) })}`
}

/** 'two years', 'five months', 'three weeks': for how long we have known it. */
export function ageWords(fact: Remembered, { timeZone, today }: Moment): string {
  return daysInWords(daysBetween(dayIn(knownAt(fact), timeZone), today))
}

/** 'nine days', 'six weeks', 'five months', 'two years' */
export function daysInWords(days: number): string {
  const unit = UNITS.find(({ from }) => days >= from) ?? DAY
  const count = Math.max(Math.floor(days / unit.length), 1)
  return count === 1 ? `a ${unit.word}` : `${numberInWords(count)} ${unit.word}s`
}

/** 'Luis mentioned it' */
export function saidWords({ kind, act, by }: SaidLine): { who: string; did: string } {
  return { who: by, did: phrase(act === 'do' ? 'did.do' : kind === 'mention' ? 'did.mention' : 'did.ask') }
}

export function said(text: string, ...reasons: string[]): Words {
  return { text, short: text, stress: '', reason: sentences(...reasons) }
}

const DAY = { from: 0, length: 1, word: 'day' }
const UNITS = [
  { from: 730, length: 365, word: 'year' },
  { from: 61, length: 30.5, word: 'month' },
  { from: 14, length: 7, word: 'week' },
]
