import { describe, expect, it } from 'vitest'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import { firstMailMoment } from '../../src/surveys/mail-hours.ts'

const HOURS = { from: timeOfDay('09:00'), until: timeOfDay('19:00') }
const CLUB = 'America/New_York'

describe('a mail to a customer goes', () => {
  it.each([
    ['at once by day', '2026-11-21T14:28:00Z', '2026-11-21T14:28:00Z'],
    ['at nine where it is earlier', '2026-11-21T11:00:00Z', '2026-11-21T14:00:00Z'],
    ['on the next morning where it is seven or later', '2026-11-22T00:00:00Z', '2026-11-22T14:00:00Z'],
    ['at nine on the wall also once the clocks have changed', '2026-03-08T03:00:00Z', '2026-03-08T13:00:00Z'],
  ])('%s', (_, wanted, goes) => {
    expect(firstMailMoment(new Date(wanted), HOURS, CLUB)).toEqual(new Date(goes))
  })

  it('at any hour where both are the same, and at night where the night was chosen', () => {
    const night = new Date('2026-11-21T04:00:00Z')
    const any = { from: timeOfDay('09:00'), until: timeOfDay('09:00') }
    expect(firstMailMoment(night, any, CLUB)).toEqual(night)
    const nights = { from: timeOfDay('20:00'), until: timeOfDay('02:00') }
    expect(firstMailMoment(night, nights, CLUB)).toEqual(night)
    expect(firstMailMoment(new Date('2026-11-21T14:28:00Z'), nights, CLUB)).toEqual(
      new Date('2026-11-22T01:00:00Z'),
    )
  })
})
