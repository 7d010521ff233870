import type { InEachLanguage, Language } from '../lib/language.ts'

/** What a survey asks, as data: sections of questions, in the order in which they are asked. */
export interface SurveyContent {
  sections: readonly Section[]
  /** What surrounds the questions. */
  letter: InEachLanguage<Letter>
}

export interface Section {
  key: string
  questions: readonly Question[]
}

export interface Letter {
  subject: string
  opening: string
  thanks: string
}

export const QUESTION_KINDS = ['recommend score', 'long text'] as const
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
}

export interface Wording {
  when: Condition
  text: InEachLanguage
}

/** Holds where that question was answered with a number from one to the other. */
export interface Condition {
  question: string
  from: number
  to: number
}

/** What somebody answered: one of the two, as the kind of the question has it. */
export interface AnswerValue {
  number: number | null
  text: string | null
}

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, AnswerValue>

/** The questions that somebody is asked who has answered so far; an answer to one that is not asked does not count. */
export function questionsAsked({ sections }: SurveyContent, answers: Answers): Question[] {
  const asked: Question[] = []
  const counted = new Map<string, AnswerValue>()
  for (const question of sections.flatMap(({ questions }) => questions)) {
    if (question.when && !holds(question.when, counted)) continue
    asked.push(question)
    const answer = answers.get(question.key)
    if (answer) counted.set(question.key, answer)
  }
  return asked
}

/** How a question is put to somebody who has answered so far. */
export function wordingOf(question: Question, answers: Answers, language: Language): string {
  const other = question.wordings?.find(({ when }) => holds(when, answers))
  return (other ?? question).text[language]
}

/** The recommend score is from 0 to 10 (Reichheld 2003). */
export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type Score = (typeof SCORES)[number]

/** A number as a score; undefined where it is none. */
export function asScore(text: string): Score | undefined {
  return SCORES.find((score) => String(score) === text)
}

function holds({ question, from, to }: Condition, answers: Answers): boolean {
  const number = answers.get(question)?.number ?? null
  return number !== null && from <= number && number <= to
}
