import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOT_ME } from '../../src/surveys/choices.ts'
import type { Answers, SurveyContent } from '../../src/surveys/content.ts'
import { countedAnswers, missingIn, nextPart, pathOf, questionsAsked } from '../../src/surveys/path.ts'
import { answersTo, contents } from './random-content.ts'

const keysOn = (content: SurveyContent, answers: Answers) =>
  pathOf(content, answers).map(({ section }) => section.key)

describe('the way through any survey, whatever was answered', () => {
  it('ends, leads on and never back, and asks nothing twice', () => {
    fc.assert(
      fc.property(contents, answersTo, (content, answers) => {
        const places = keysOn(content, answers).map((key) =>
          content.sections.findIndex((section) => section.key === key),
        )
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        const asked = questionsAsked(content, answers).map(({ key }) => key)
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })

  it('is the same without the answers to questions that are not asked: they never count', () => {
    fc.assert(
      fc.property(contents, answersTo, (content, answers) => {
        const counted = countedAnswers(content, answers)
        const asked = new Set(questionsAsked(content, answers).map(({ key }) => key))
        for (const key of counted.keys()) expect(asked.has(key)).toBe(true)
        expect(pathOf(content, counted)).toEqual(pathOf(content, answers))
        expect(countedAnswers(content, counted)).toEqual(counted)
      }),
    )
  })

  it('does not depend on what is answered further on', () => {
    fc.assert(
      fc.property(contents, answersTo, fc.nat(5), (content, answers, until) => {
        const path = pathOf(content, answers)
        const early = path.slice(0, until + 1).flatMap(({ questions }) => questions.map(({ key }) => key))
        const so = new Map([...answers].filter(([key]) => early.includes(key)))
        expect(pathOf(content, so).slice(0, until + 1)).toEqual(path.slice(0, until + 1))
      }),
    )
  })

  it('is over for whoever says that it was not them', () => {
    fc.assert(
      fc.property(contents, answersTo, (content, answers) => {
        const counted = countedAnswers(content, answers)
        const path = pathOf(content, answers)
        const at = path.findIndex(({ questions }) =>
          questions.some(
            ({ key, kind }) => kind === 'records check' && counted.get(key)?.choices?.includes(NOT_ME),
          ),
        )
        if (at >= 0) expect(at).toBe(path.length - 1)
      }),
    )
  })

  it('whoever sends part after part comes to the end, with every required question answered', () => {
    fc.assert(
      fc.property(contents, answersTo, (content, wishes) => {
        const said = new Map(wishes)
        let reached: string | null = null
        for (let steps = 0; steps <= content.sections.length * 4; steps++) {
          const part = nextPart(pathOf(content, said), said, reached)
          if (!part) break
          for (const { key } of missingIn(part, said)) said.set(key, { number: 5, text: null, choices: null })
          reached = part.section.key
        }
        const path = pathOf(content, said)
        expect(nextPart(path, said, reached)).toBeUndefined()
        expect(path.flatMap((part) => missingIn(part, said))).toEqual([])
      }),
    )
  })
})
