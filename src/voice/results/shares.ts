import { choicesOf, isNumber, NOT_APPLICABLE } from '../../surveys/choices.ts'
import { SCORES, type Question } from '../../surveys/content.ts'
import type { Tally } from './tally.ts'

/** Something that could be answered, and how many did. */
export interface AnswerCount {
  label: string
  count: number
}

/** Everything that could be answered to a question, in order, also what nobody did; none where it is answered in words. */
export function answerCountsOf(question: Question, { chosen }: Tally): AnswerCount[] {
  const count = (key: string) => chosen.get(key) ?? 0
  if (isNumber(question.kind))
    return SCORES.map((score) => ({ label: String(score), count: count(String(score)) }))
  return choicesOf(question)
    .filter(({ key }) => !isApart(question, key))
    .map(({ key, text }) => ({ label: text.en, count: count(key) }))
}

/** True of a question that can be said not to apply: that is counted apart from the others. */
export function hasApart(question: Question): boolean {
  return choicesOf(question).some(({ key }) => isApart(question, key))
}

function isApart({ kind }: Question, key: string): boolean {
  return kind === 'five points' && key === NOT_APPLICABLE
}
