import { describe, expect, it } from 'vitest'
import { dueAfter, NO_ROTA, openOn } from '../../src/cases/hours.ts'
import { asDay, type Day } from '../../src/lib/day.ts'
import type { Id } from '../../src/lib/id.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import type { Rota } from '../../src/reminders/duty.ts'

const FLORIDA = 'America/New_York'
const SATURDAY = asDay('2026-11-21') as Day
const LUIS = 'luis' as Id<'Staff'>

/** Luis from two to ten on Saturdays and Mondays, and over midnight on Fridays. */
const rota: Rota = {
  shifts: [
    { staffId: LUIS, weekday: 6, from: timeOfDay('14:00'), until: timeOfDay('22:00') },
    { staffId: LUIS, weekday: 1, from: timeOfDay('14:00'), until: timeOfDay('22:00') },
    { staffId: LUIS, weekday: 5, from: timeOfDay('18:00'), until: timeOfDay('02:00') },
  ],
  exceptions: [],
}

describe('when a case is due', () => {
  it('is when the place closes on the next day that it is open', () => {
    expect(dueAfter(rota, SATURDAY, FLORIDA)).toEqual(new Date('2026-11-24T03:00:00Z'))
  })

  it('passes over a holiday', () => {
    const monday = asDay('2026-11-23') as Day
    const closed = { ...rota, exceptions: [{ staffId: null, day: monday, isOn: false, hours: null }] }
    expect(dueAfter(closed, SATURDAY, FLORIDA)).toEqual(new Date('2026-11-28T07:00:00Z'))
  })

  it('is six in the evening where nobody has written a rota', () => {
    expect(dueAfter(NO_ROTA, SATURDAY, FLORIDA)).toEqual(new Date('2026-11-22T23:00:00Z'))
  })
})

describe('when a place is open', () => {
  it('is from the first on duty until the last, past midnight too', () => {
    const friday = asDay('2026-11-20') as Day
    expect(openOn(rota, friday, FLORIDA)).toEqual({
      opensAt: new Date('2026-11-20T23:00:00Z'),
      closesAt: new Date('2026-11-21T07:00:00Z'),
    })
  })

  it('is never on a day on which nobody is on duty', () => {
    expect(openOn(rota, asDay('2026-11-22') as Day, FLORIDA)).toBeUndefined()
  })
})
