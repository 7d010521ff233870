import { describe, expect, it } from 'vitest'
import { marginOfError, recommendScore } from '../../src/surveys/recommend-score.ts'

describe('the recommend score', () => {
  it('is the share of 9 and 10 less the share of 0 to 6, in points', () => {
    expect(recommendScore({ answered: 50, likely: 30, unlikely: 5 })).toBe(50)
    expect(recommendScore({ answered: 8, likely: 0, unlikely: 8 })).toBe(-100)
  })

  it('has a margin as reckoned by hand', () => {
    // 30, 15 and 5 of 50, with three added: p = 30.75 / 53, d = 5.75 / 53, variance 0.466, 1.96 · √(0.466 / 53).
    expect(marginOfError({ answered: 50, likely: 30, unlikely: 5 })).toBeCloseTo(18.37, 1)
  })

  it('is not sure where few agree, and surer the more answer', () => {
    const margins = [5, 20, 80, 320].map((answered) =>
      marginOfError({ answered, likely: answered, unlikely: 0 }),
    )
    expect(margins[0]).toBeGreaterThan(20)
    expect(margins).toEqual(margins.toSorted((a, b) => b - a))
  })
})
