import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, asDay, type Day } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { READY_MADE_THEMES } from '../../src/themes/ready-made.ts'
import { trendsOf, typicalOf, weeksBefore } from '../../src/weekly-pack/pack.ts'
import { MORNING } from '../support/clock.ts'

const THEMES = READY_MADE_THEMES.map((theme) => ({ id: newId<'Theme'>(MORNING), ...theme }))
const FIRST = asDay('2026-01-01') as Day

it('weeks follow each other without a gap or an overlap, whatever the clocks do in their nights', () => {
  const zones = fc.constantFrom('America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe', 'Asia/Kolkata')
  fc.assert(
    fc.property(fc.nat(730), zones, (days, timeZone) => {
      const day = addDays(FIRST, days)
      const weeks = weeksBefore(day, timeZone)
      expect(weeks).toHaveLength(5)
      for (const [i, week] of weeks.entries()) {
        expect(week.from < week.until).toBe(true)
        expect(weeks[i - 1]?.from ?? week.until).toEqual(week.until)
      }
      expect(weeksBefore(addDays(day, 7), timeZone)[1]).toEqual(weeks[0])
    }),
  )
})

it('the most negative theme comes first, and none is lost', () => {
  const theme = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    comments: fc.integer({ min: 1, max: 9 }),
    praise: fc.nat(9),
    complaints: fc.nat(9),
  })
  const week = fc
    .uniqueArray(theme, { selector: ({ id }) => id })
    .map((all) => all.map((one) => ({ ...one, name: one.id })))
  fc.assert(
    fc.property(fc.array(week, { minLength: 1, maxLength: 5 }), (weeks) => {
      const trends = trendsOf(weeks)
      expect(trends.map(({ id }) => id).toSorted()).toEqual((weeks[0] ?? []).map(({ id }) => id).toSorted())
      const net = trends.map(({ complaints, praise }) => complaints - praise)
      expect(net).toEqual(net.toSorted((one, other) => other - one))
    }),
  )
})

it('typical is what shares most words of themes with the others, and never what shares none', () => {
  const said = [
    { words: 'Lovely lawns.' },
    { words: 'Waited 20 minutes for a cart.' },
    { words: 'Waited 20 minutes, and the bill was wrong.' },
    { words: 'The soup was cold.' },
    { words: 'Waited for lunch.' },
    { words: 'We wait every Sunday.' },
  ]
  const typical = typicalOf(said, THEMES).map(({ words }) => words)
  expect(typical.slice(0, 2)).toEqual([said[1]?.words, said[2]?.words])
  expect(typical).toHaveLength(3)
  expect(typical).not.toContain('Lovely lawns.')
  expect(typicalOf([{ words: 'Waited.' }], THEMES)).toEqual([])
})
