import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/lib/day.ts'
import { occasionsThisWeek } from '../../src/today/this-week.ts'
import { writtens } from '../prompts/given.ts'
import { factsOf, momentOf } from '../prompts/situation.ts'

test('whatever is remembered: within the week, in order, each once, and nobody who has died', () => {
  fc.assert(
    fc.property(writtens, (written) => {
      const facts = factsOf(written)
      const moment = momentOf(written)
      const week = occasionsThisWeek([facts], moment, 'member')
      expect(week.map(({ day }) => day)).toEqual(week.map(({ day }) => day).sort())
      expect(new Set(week.map(({ key }) => key)).size).toBe(week.length)
      for (const { day, key } of week) {
        expect(day >= moment.today && day <= addDays(moment.today, 6)).toBe(true)
        expect(
          facts.people.filter((person) => person.deceasedOn !== null && key.includes(person.id)),
        ).toEqual([])
      }
      if (facts.customer.deceasedOn !== null) expect(week).toEqual([])
    }),
  )
})
