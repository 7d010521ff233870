import { describe, expect, it } from 'vitest'
import { choicesOf, isOwnChoice, isUnhappy } from '../../src/surveys/choices.ts'
import { END, type AnswerValue } from '../../src/surveys/content.ts'
import { pathOf, questionsAsked } from '../../src/surveys/path.ts'
import { AFTER_SERVICE } from '../../src/surveys/ready-made/after-service.ts'

const chose = (...said: [question: string, choice: string][]) =>
  new Map<string, AnswerValue>(
    said.map(([question, choice]) => [question, { number: null, text: null, choices: [choice] }]),
  )
const partsAfter = (...said: [question: string, choice: string][]) =>
  pathOf(AFTER_SERVICE, chose(...said)).map(({ section }) => section.key)
const questions = AFTER_SERVICE.sections.flatMap((section) => section.questions)

describe('After a service visit, as it ships', () => {
  it('leaves out what does not concern somebody', () => {
    expect(partsAfter()).not.toContain('appointment')
    expect(partsAfter(['made-appointment', 'yes'])).toContain('appointment')
    expect(partsAfter(['had-concern', 'yes'])).toContain('concern')
    expect(partsAfter(['had-concern', 'no'])).not.toContain('concern')
  })

  it('ends for whoever it was not, and whose work was done elsewhere', () => {
    expect(partsAfter(['records', 'not me'])).toEqual(['records'])
    expect(partsAfter(['done-here', 'no'])).toEqual(['records', 'yours'])
  })

  it('asks what was not right of those for whom it was not', () => {
    const keys = (answer: string) =>
      questionsAsked(AFTER_SERVICE, chose(['right-first-time', answer])).map(({ key }) => key)
    expect(keys('no')).toContain('not-right')
    expect(keys('yes')).not.toContain('not-right')
  })

  it('hears that somebody is unhappy from a Poor, from a no to coming back, and from nothing else', () => {
    const unhappy = questions.flatMap((question) =>
      choicesOf(question)
        .filter(({ key }) => isUnhappy(question, [key]))
        .map(({ key }) => `${question.key}: ${key}`),
    )
    expect(unhappy.filter((said) => !said.endsWith(': poor'))).toEqual(['would-return: no'])
    expect(unhappy.filter((said) => said.endsWith(': poor'))).toHaveLength(
      questions.filter(({ kind }) => kind === 'five points').length,
    )
  })

  it('calls every question and section by a key of its own, and refers to earlier ones alone', () => {
    const keys = questions.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const sections = AFTER_SERVICE.sections.map(({ key }) => key)
    expect(new Set([...sections, END]).size).toBe(sections.length + 1)
    for (const [at, { when, skips = [] }] of AFTER_SERVICE.sections.entries()) {
      const before = AFTER_SERVICE.sections.slice(0, at + 1).flatMap((one) => one.questions)
      for (const condition of [when, ...skips.map((skip) => skip.when)])
        if (condition) expect(before.map(({ key }) => key)).toContain(condition.question)
    }
  })

  it('gives every question that is chosen from a list at least two to choose from', () => {
    for (const question of questions)
      if (isOwnChoice(question.kind)) expect(choicesOf(question).length).toBeGreaterThan(1)
  })
})
