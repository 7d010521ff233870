import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../src/surveys/content.ts'
import { questionsAsked, wordingOf } from '../../src/surveys/path.ts'
import { READY_MADE, twoQuestionsIn, wordsOf } from '../../src/surveys/two-questions.ts'

const CONTENT = twoQuestionsIn(READY_MADE)
const scored = (number: number) =>
  new Map<string, AnswerValue>([['score', { number, text: null, choices: null }]])
const asked = (answers: ReadonlyMap<string, AnswerValue>) =>
  questionsAsked(CONTENT, answers).map(({ key }) => key)

describe('the two questions', () => {
  it('are one until the number is there, then two', () => {
    expect(asked(new Map())).toEqual(['score'])
    for (let number = 0; number <= 10; number++) expect(asked(scored(number))).toEqual(['score', 'comment'])
  })

  it('an answer to a question that is not asked opens no other', () => {
    expect(asked(new Map([['comment', { number: 5, text: null, choices: null }]]))).toEqual(['score'])
  })

  it.each([
    [0, 'commentLow'],
    [6, 'commentLow'],
    [7, 'commentMiddle'],
    [8, 'commentMiddle'],
    [9, 'commentHigh'],
    [10, 'commentHigh'],
  ] as const)('the second follows the number: %i', (number, part) => {
    const [, comment] = questionsAsked(CONTENT, scored(number))
    for (const language of ['en', 'es'] as const)
      expect(comment && wordingOf(comment, scored(number), language)).toBe(READY_MADE[language][part])
  })

  it('give their words back to the form', () => {
    for (const language of ['en', 'es'] as const)
      expect(wordsOf(CONTENT, language)).toEqual(READY_MADE[language])
  })
})
