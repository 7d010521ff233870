import fc from 'fast-check'
import { expect, it } from 'vitest'
import { followUpDays } from '../../src/incidents/afterwards/follow-up.ts'
import { asDay, daysBetween, type Day } from '../../src/lib/day.ts'
import { asId } from '../../src/lib/id.ts'

const OVER = asDay('2026-11-15') as Day
const ids = fc.uuid({ version: 7 }).map((text) => asId<'Affected'>(text))

it('whoever it touched is asked 30 to 60 days later, on the same day whenever it is reckoned', () => {
  fc.assert(
    fc.property(ids, (id) => {
      if (!id) return
      const { fromDay, untilDay } = followUpDays(id, OVER)
      expect(daysBetween(OVER, fromDay)).toBeGreaterThanOrEqual(30)
      expect(daysBetween(OVER, fromDay)).toBeLessThanOrEqual(60)
      expect(untilDay > fromDay).toBe(true)
      expect(followUpDays(id, OVER)).toEqual({ fromDay, untilDay })
    }),
  )
})

it('many are not all asked in one week', () => {
  const days = new Set(
    fc.sample(ids, { numRuns: 300, seed: 1 }).map((id) => (id ? followUpDays(id, OVER).fromDay : '')),
  )
  expect(days.size).toBeGreaterThan(20)
})
