import { describe, expect, it } from 'vitest'
import { sensitiveWordsIn } from '../../src/notes/sensitive-words.ts'

describe('words that do not belong in anybody’s file', () => {
  it.each([
    ['His wife was diagnosed with cancer.', ['cancer', 'diagnosed']],
    ['Votes for the other side, very RELIGIOUS', ['religious', 'votes for']],
    ['Rather overweight.', ['overweight']],
    ['Has debts; salary is late', ['debt', 'salary']],
    ['Her mother has Alzheimer’s', ['alzheimer']],
  ])('are found in “%s”', (text, words) => {
    expect(sensitiveWordsIn(text)).toEqual(words)
  })

  it.each([
    'Sofia made the state final, Tuesday in Tampa.',
    'Improved his stroke, broke 80 on Sunday.',
    'Non-alcoholic beer, low-fat milk.',
    'Christian brings his cousin on Friday.',
    'Wears hearing aids: speak to his left side.',
    '',
  ])('are not in “%s”', (text) => {
    expect(sensitiveWordsIn(text)).toEqual([])
  })
})
