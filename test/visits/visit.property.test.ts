import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupOf, grouped, mayTake, mayTakeBack, stateOf, STEP_RULES, STEPS } from '../../src/visits/visit.ts'

const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const maybe = fc.option(instants)
const visits = fc.array(
  fc.record({
    startsAt: instants,
    arrivedAt: maybe,
    completedAt: maybe,
    cancelledAt: maybe,
    noShowAt: maybe,
  }),
)
const days = fc.constantFrom('past' as const, 'today' as const, 'future' as const)

test('every visit of a day is in exactly one group, in the order in which they were given', () => {
  fc.assert(
    fc.property(visits, instants, days, (all, now, when) => {
      const groups = grouped(all, now, when)
      expect(groups.flatMap((group) => group.visits)).toHaveLength(all.length)
      for (const { group, visits: members } of groups) {
        expect(members.length).toBeGreaterThan(0)
        expect(members).toEqual(all.filter((visit) => groupOf(visit, now, when) === group))
      }
    }),
  )
})

test('a step that may be taken leads to the state that it says, and can be taken back to where it came from', () => {
  fc.assert(
    fc.property(visits, instants, fc.constantFrom(...STEPS), (all, now, step) => {
      for (const visit of all.filter((one) => mayTake(step, stateOf(one)))) {
        const { sets, to } = STEP_RULES[step]
        const after = { ...visit, [sets]: now }
        expect(stateOf(after)).toBe(to)
        expect(mayTakeBack(step, stateOf(after))).toBe(true)
        expect(stateOf({ ...after, [sets]: null })).toBe(stateOf({ ...visit, [sets]: null }))
      }
    }),
  )
})
