import { FEWEST } from '../lib/fewest.ts'
import type { Id } from '../lib/id.ts'
import { shuffled } from '../lib/shuffled.ts'

/** A month in which those who work here are asked. */
export type PulseId = Id<'Pulse'>

/** That it was somebody's turn in a month, and whether they have answered. */
export type PulseTurnId = Id<'PulseTurn'>

/** Something that somebody answered. */
export type PulseAnswerId = Id<'PulseAnswer'>

export const OWN_KINDS = ['number', 'words'] as const

/** Something that those who work here are asked: answered with a number from 0 to 10, or in words. */
export interface PulseQuestion {
  key: string
  kind: (typeof OWN_KINDS)[number]
  text: string
}

export const SCORE = 'score'
export const COMMENT = 'comment'

/** The two questions, on the place as one to work. */
export const TWO_QUESTIONS: readonly PulseQuestion[] = [
  {
    ...{ key: SCORE, kind: 'number' },
    text: 'How likely are you to recommend this to a friend as a place to work?',
  },
  { key: COMMENT, kind: 'words', text: 'What could we do that would make you more likely to?' },
]

/** How many questions an owner may add. */
export const MOST_OWN = 3

export const LONGEST_WORDS = 1000

/** What one of them answered, by question; a question that they passed over is missing. */
export type Sheet = Readonly<Record<string, number | string>>

/** One answer by itself, which belongs to nobody and to no other answer. */
export interface LooseAnswer {
  questionKey: string
  number: number | null
  text: string | null
}

/**
 * What is kept of the sheets of a month that closes. Fewer than five sheets are thrown away, and so are the numbers to a
 * question that fewer than five answered. The rest is taken apart, and shuffled as one: whose answers belong together is
 * lost.
 */
export function looseAnswersOf(sheets: readonly Sheet[]): LooseAnswer[] {
  if (sheets.length < FEWEST) return []
  const all = sheets.flatMap((sheet) => Object.entries(sheet).map(([key, value]) => looseAnswer(key, value)))
  const isTold = ({ questionKey, number }: LooseAnswer) =>
    number === null || all.filter((one) => one.questionKey === questionKey).length >= FEWEST
  return shuffled(all.filter(isTold))
}

function looseAnswer(questionKey: string, value: number | string): LooseAnswer {
  return typeof value === 'number'
    ? { questionKey, number: value, text: null }
    : { questionKey, number: null, text: value }
}
