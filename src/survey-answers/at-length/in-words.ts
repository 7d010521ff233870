import { listInWords } from '../../lib/text.ts'
import { choicesOf, isNumber, isUnhappy } from '../../surveys/choices.ts'
import type { Answers, AnswerValue, Question, SurveyContent } from '../../surveys/content.ts'
import { questionsAsked } from '../../surveys/path.ts'

/** A question and what somebody answered, as the desk reads it. */
export interface AnswerInWords {
  question: string
  /** What they chose, or ''. */
  answer: string
  /** What they wrote, or ''. */
  words: string
  isUnhappy: boolean
}

/** Every question that somebody answered, in the order in which they were asked. */
export function answersInWords(content: SurveyContent, answers: Answers): AnswerInWords[] {
  return questionsAsked(content, answers).flatMap((question) => {
    const answer = answers.get(question.key)
    if (!answer) return []
    return {
      question: question.text.en,
      answer: chosenInWords(question, answer),
      words: answer.text ?? '',
      isUnhappy: isUnhappy(question, answer.choices ?? []),
    }
  })
}

function chosenInWords(question: Question, { number, choices }: AnswerValue): string {
  if (isNumber(question.kind)) return number === null ? '' : `${number} of 10`
  const labels = choicesOf(question).filter(({ key }) => choices?.includes(key))
  return listInWords(labels.map(({ text }) => text.en))
}
