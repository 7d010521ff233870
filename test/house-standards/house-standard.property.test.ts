import fc from 'fast-check'
import { expect, it } from 'vitest'
import { standardOfDay } from '../../src/house-standards/house-standard.ts'
import { addDays } from '../../src/lib/day.ts'
import { TODAY } from '../visits/given.ts'

it('each standard has its turn, one a day, as often as the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -2000, max: 2000 }), (many, from) => {
      const standards = Array.from({ length: many }, (_, i) => i)
      const days = standards.map((i) => standardOfDay(standards, addDays(TODAY, from + i)))
      expect(new Set(days).size).toBe(many)
    }),
  )
})

it('a house without standards has none for any day', () => {
  const none: readonly string[] = []
  expect(standardOfDay(none, TODAY)).toBeUndefined()
})
