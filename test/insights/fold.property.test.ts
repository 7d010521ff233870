import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, sumOf } from '../../src/insights/fold.ts'
import { FEWEST } from '../../src/lib/fewest.ts'

const groups = fc.array(fc.record({ count: fc.integer({ min: 1, max: 40 }) }), { maxLength: 20 })
const most = fc.integer({ min: 1, max: 12 })

test('no group of fewer than five is ever shown, and none is lost', () => {
  fc.assert(
    fc.property(groups, most, (all, atMost) => {
      const { shown, rest } = folded(all, atMost)
      for (const { count } of shown) expect(count).toBeGreaterThanOrEqual(FEWEST)
      expect(shown.length).toBeLessThanOrEqual(atMost)
      expect(sumOf(shown) + sumOf(rest)).toBe(sumOf(all))
    }),
  )
})

test('what is folded cannot be told by subtraction: it is never one small group, nor fewer than five', () => {
  fc.assert(
    fc.property(groups, most, (all, atMost) => {
      const { shown, rest } = folded(all, atMost)
      const [only] = rest
      if (shown.length === 0 || only === undefined) return
      expect(sumOf(rest)).toBeGreaterThanOrEqual(FEWEST)
      if (rest.length === 1) expect(only.count).toBeGreaterThanOrEqual(FEWEST)
    }),
  )
})
