import type { InEachLanguage } from '../lib/language.ts'

/** What a survey asks, as data: sections of questions, in the order in which they are asked. */
export interface SurveyContent {
  sections: readonly Section[]
  /** What surrounds the questions. */
  letter: InEachLanguage<Letter>
}

/** Questions that stand on one page. */
export interface Section {
  key: string
  /** Above them; left out where the question says enough. */
  title?: InEachLanguage
  /** It is shown only where this holds. */
  when?: Condition
  questions: readonly Question[]
  /** Where somebody goes on from here instead of to the next: the first of them that holds. */
  skips?: readonly Skip[]
}

export interface Skip {
  when: Condition
  /** The key of a later section, or the end. */
  to: string
}

/** Where a skip leads that leaves out all the rest. No section is called that. */
export const END = 'end'

export interface Letter {
  subject: string
  opening: string
  thanks: string
}

export const QUESTION_KINDS = [
  ...['recommend score', 'zero to ten', 'five points', 'yes or no'],
  ...['one choice', 'several choices', 'short text', 'long text', 'records check'],
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export interface Question {
  /** By which its answers are known, in every version. */
  key: string
  kind: QuestionKind
  text: InEachLanguage
  /** Other words for it: the first of them whose condition holds. */
  wordings?: readonly Wording[]
  /** It is asked only where this holds. */
  when?: Condition
  isRequired?: boolean
  /** What can be chosen, where the kind does not say so itself. */
  choices?: readonly Choice[]
  /** Besides those, one in their own words. */
  hasOther?: boolean
  /** Whoever chooses one of these is unhappy; a Poor says so by itself. */
  unhappyIf?: readonly string[]
}

export interface Choice {
  key: string
  text: InEachLanguage
}

export interface Wording {
  when: Condition
  text: InEachLanguage
}

/** Holds where that question was answered with a number from one to the other, or with one of those choices. */
export type Condition =
  { question: string; from: number; to: number } | { question: string; choices: readonly string[] }

/** What somebody answered, as the kind of the question has it: what they chose by its keys. */
export interface AnswerValue {
  number: number | null
  text: string | null
  choices: readonly string[] | null
}

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, AnswerValue>

/** The recommend score is from 0 to 10 (Reichheld 2003). */
export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type Score = (typeof SCORES)[number]

/** A number as a score; undefined where it is none. */
export function asScore(text: string): Score | undefined {
  return SCORES.find((score) => String(score) === text)
}
