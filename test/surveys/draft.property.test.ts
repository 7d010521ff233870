import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesFrom, linesOf } from '../../src/surveys/builder/choice-lines.ts'
import { withQuestionMoved, withSectionMoved } from '../../src/surveys/builder/draft.ts'
import { offeredBy, questionsBefore } from '../../src/surveys/builder/conditions.ts'
import { choicesOf } from '../../src/surveys/choices.ts'
import type { SurveyContent } from '../../src/surveys/content.ts'
import { AFTER_SERVICE } from '../../src/surveys/ready-made/after-service.ts'
import { contents } from './random-content.ts'

const keysIn = ({ sections }: SurveyContent) =>
  sections.flatMap(({ questions }) => questions.map(({ key }) => key))
const way = fc.constantFrom('up' as const, 'down' as const)

describe('building a survey', () => {
  it('loses and doubles nothing, however questions and pages are moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(17), fc.nat(5), way))
    fc.assert(
      fc.property(contents, moves, (content, all) => {
        const after = all.reduce(
          (draft, [question, section, to]) =>
            withSectionMoved(withQuestionMoved(draft, `q${question}`, to), `s${section}`, to),
          content,
        )
        expect(keysIn(after).toSorted()).toEqual(keysIn(content).toSorted())
        expect(after.sections.map(({ key }) => key).toSorted()).toEqual(
          content.sections.map(({ key }) => key).toSorted(),
        )
      }),
    )
  })

  it('moves a question one place, over the edge of its page too, and back again', () => {
    fc.assert(
      fc.property(contents, fc.nat(17), (content, n) => {
        const key = `q${n}`
        const down = withQuestionMoved(content, key, 'down')
        if (JSON.stringify(down) !== JSON.stringify(content))
          expect(withQuestionMoved(down, key, 'up')).toEqual(content)
      }),
    )
  })

  it('offers as a condition only what is answered before', () => {
    for (const key of keysIn(AFTER_SERVICE)) {
      const earlier = keysIn(AFTER_SERVICE).slice(0, keysIn(AFTER_SERVICE).indexOf(key))
      const offered = offeredBy(questionsBefore(AFTER_SERVICE, key), undefined, AFTER_SERVICE)
      for (const { condition } of offered) expect(earlier).toContain(condition.question)
      expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length)
    }
  })
})

describe('choices that are written line by line', () => {
  const why = AFTER_SERVICE.sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'why-us')
  const before = why?.choices ?? []

  it('come back as they were', () => {
    expect(choicesFrom(linesOf(before), before)).toEqual(before)
    expect(choicesOf({ ...why, choices: before } as never).at(-1)?.key).toBe('other')
  })

  it('keep their key in another order, and where one is reworded in its line', () => {
    const turned = choicesFrom(linesOf(before.toReversed()), before)
    expect(turned).toEqual(before.toReversed())
    const reworded = choicesFrom(linesOf(before).replace('The price', 'What it costs'), before)
    expect(reworded.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  })

  it('have keys that none of the others has or had', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const keys = choicesFrom(lines.join('\n'), before).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).not.toContain('other')
      }),
    )
  })
})
