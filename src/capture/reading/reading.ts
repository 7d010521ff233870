import type { PersonId } from '../../people/person.ts'
import type { Known, Suggestion } from '../suggestion.ts'
import { circleOf } from './circle.ts'
import { daysIn, mayNameDay, type Dated } from './days.ts'
import { mentionsOf, type Mention } from './mentions.ts'
import { sentencesOf, type Sentence } from './sentence.ts'
import { subjectAt } from './subject.ts'

/** A sentence, understood as far as any part of it needs. */
export interface Reading {
  sentence: Sentence
  mentions: Mention[]
  days: Dated[]
  /** Of whom the sentence before spoke last. */
  before: Mention | undefined
  known: Known
  /** Whom a place in it is about: null where that is not certain. */
  subjectAt: (position: number) => PersonId | null
}

/** Finds suggestions of one kind in a sentence. */
export type Recogniser = (reading: Reading) => Suggestion[]

// Reading dates takes most of the time.
export const MOST_DATED = 4

/** The sentences of a text, each with whom it is about. */
export function readingsOf(text: string, known: Known): Reading[] {
  let before: Mention | undefined
  let dated = 0
  const circle = circleOf(known)
  return sentencesOf(text).map((sentence) => {
    const mentions = mentionsOf(sentence, circle)
    const told = { sentence, mentions, before }
    const last = before
    if (mayNameDay(sentence)) dated += 1
    before = mentions.findLast(({ id }) => id !== known.owner.id) ?? before
    return {
      sentence,
      mentions,
      known,
      before: last,
      days: dated <= MOST_DATED ? daysIn(sentence, known.today) : [],
      subjectAt: (position) => subjectAt(told, position, known),
    }
  })
}
