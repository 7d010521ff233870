import { describe, expect, it } from 'vitest'
import { isBlank, questionOf } from '../../src/search/question.ts'

describe('what was typed', () => {
  it.each([
    ['Ray Al', ['ray', 'al'], []],
    ['  ÁLVAREZ,  José ', ['alvarez', 'jose'], []],
    ['O’Brien-Smith', ['obrien', 'smith'], []],
    ['2214', [], ['2214']],
    ['+1 (305) 555-0142', [], ['13055550142']],
    ['+44 (0)20 7946 0018', [], ['442079460018']],
    ['alvarez 2214', ['alvarez'], ['2214']],
    ['22', ['22'], []],
    ['CR-2214', ['cr'], ['2214']],
    ['ray.alvarez@cedar', ['rayalvarezcedar'], []],
    ['"ray" OR NEAR(al*) %', ['ray', 'or', 'near', 'al'], []],
    ['🐶 🐶', [], []],
    ['', [], []],
  ])('%s asks for the words %j and the digits %j', (typed, words, digits) => {
    expect(questionOf(typed)).toMatchObject({ words, digits })
  })

  it('is cut where it is too long to mean somebody', () => {
    const { words } = questionOf('ray '.repeat(50) + 'a b c d e f g h i j k l m n'.repeat(900))
    expect(words).toEqual(['ray'])
    expect(questionOf('x'.repeat(10_000)).words).toEqual(['x'.repeat(40)])
    expect(questionOf('a b c d e f g h i').words).toHaveLength(6)
  })

  it('asks for nothing where it has no letter and no digit', () => {
    expect(isBlank(questionOf(' -- "" %% '))).toBe(true)
  })
})
