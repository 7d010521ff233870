import { describe, expect, it } from 'vitest'
import { daysOf, spanOf, usualDays } from '../../src/talking-points/talking-point.ts'
import { day } from '../lib/given.ts'
import { MORNING } from '../support/clock.ts'

const MIAMI = 'America/New_York'

describe('a talking point', () => {
  it('holds from now to the end of tomorrow, where nobody says otherwise', () => {
    expect(spanOf(usualDays(day('2026-11-21')), MORNING, MIAMI)).toEqual({
      from: MORNING,
      until: new Date('2026-11-23T05:00:00Z'),
    })
  })

  it('that begins later begins with the morning of that day', () => {
    const days = { fromDay: day('2026-11-26'), untilDay: day('2026-11-26') }
    expect(spanOf(days, MORNING, MIAMI).from).toEqual(new Date('2026-11-26T05:00:00Z'))
  })

  it('has the days that it was given, also where a night is an hour longer', () => {
    const days = { fromDay: day('2026-10-31'), untilDay: day('2026-11-01') }
    expect(daysOf(spanOf(days, MORNING, MIAMI), MIAMI)).toEqual(days)
  })
})
