import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { latestFirst, MOST_KEPT } from '../../src/recently-opened/opening.ts'
import { MORNING } from '../support/clock.ts'

const CUSTOMERS: CustomerId[] = Array.from({ length: 30 }, () => newId<'Person' | 'Customer'>(MORNING))

const openings = fc.array(
  fc.record({
    customerId: fc.constantFrom(...CUSTOMERS),
    at: fc.integer({ min: 0, max: 500 }).map((minutes) => new Date(MORNING.getTime() + minutes * 60_000)),
  }),
)

it('the last cards are kept, each once and as of its latest opening, the latest first', () => {
  fc.assert(
    fc.property(openings, (opened) => {
      const kept = latestFirst(opened)
      const times = kept.map(({ at }) => at.getTime())
      expect(times).toEqual([...times].sort((a, b) => b - a))
      expect(new Set(kept.map(({ customerId }) => customerId)).size).toBe(kept.length)
      expect(kept.length).toBe(Math.min(MOST_KEPT, new Set(opened.map((one) => one.customerId)).size))
      for (const { customerId, at } of kept)
        for (const other of opened.filter((one) => one.customerId === customerId))
          expect(at >= other.at).toBe(true)
    }),
  )
})
