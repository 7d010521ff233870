import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeIn } from '../../src/bookings/calendars/poll.ts'
import { bookingsOf } from '../../src/bookings/reading/booking-calendar.ts'
import { readCalendar } from '../../src/icalendar/calendar.ts'
import { instantAt, timeOfDay, timeOfDayIn } from '../../src/lib/wall-time.ts'
import { calendar } from '../feeds/feed-server.ts'
import { at, clubWithBookings } from './given.ts'

const HOUR = 3_600_000

/** Nights on which the clocks change, an hour or two on either side. */
const NIGHTS = [
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['America/New_York', '2027-03-14T07:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['Europe/Berlin', '2027-03-28T01:00:00Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:00:00Z'],
] as const

describe('a booking in a night on which the clocks change', () => {
  it('is at the moment that its calendar says, or in the first of two hours that look the same', () => {
    const night = fc.tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -180, max: 180 }))
    fc.assert(
      fc.property(night, ([[timeZone, change], minutes]) => {
        const start = new Date(Date.parse(change) + minutes * 60_000)
        const [booked] = booking(start, timeZone)
        if (!booked) throw new Error('There is no booking')
        const visit = instantAt(booked.day, booked.time, timeZone)
        expect(timeOfDayIn(visit, timeZone)).toBe(timeOfDayIn(start, timeZone))
        expect([0, HOUR / 2, HOUR]).toContain(start.getTime() - visit.getTime())
      }),
    )
  })
})

const event = fc.record({
  uid: fc.constantFrom('a', 'b', 'c'),
  summary: fc.constantFrom('Ray Alvarez', 'Lunch, Tom Brandt', 'Wes Unknown', 'Tee time for 4'),
  day: fc.integer({ min: 21, max: 30 }),
  hour: fc.integer({ min: 10, max: 20 }),
  more: fc.constantFrom(
    [],
    ['STATUS:CANCELLED'],
    ['RRULE:FREQ=DAILY;COUNT=3'],
    ['ATTENDEE:mailto:ray@example.com'],
  ),
})

describe('whatever a calendar holds', () => {
  it('reading it again writes nothing, whatever it held before', async () => {
    const club = await clubWithBookings()
    const id = await club.add({ weeksAhead: '2' })
    const reading = async (events: readonly string[][]) => {
      const asked = await club.calendar(id)
      if (!asked) throw new Error('There is no calendar')
      const { timeZone, allDayTime } = asked
      const window = { from: new Date('2026-11-21T05:00:00Z'), to: new Date('2026-12-06T05:00:00Z') }
      const read = readCalendar(calendar(...events), { timeZone, window, mostEvents: 100 })
      return takeIn(club, asked, bookingsOf(read, window.from, { timeZone, allDayTime }), club.clock.now())
    }
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 5 }), async (held) => {
        const events = held.map(({ uid, summary, day, hour, more }) => [
          ...[`UID:${uid}`, `SUMMARY:${summary}`, at(`202611${day}T${hour}0000`)],
          ...more,
        ])
        club.clock.moveBy(1000)
        await reading(events)
        const before = await club.everything()
        const mark = await club.database.changeMark()
        expect(await reading(events)).toEqual({ added: 0, changed: 0, cancelled: 0, open: 0 })
        expect(await club.everything()).toEqual(before)
        expect(await club.database.changeMark()).toBe(mark)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

function booking(start: Date, timeZone: string) {
  const written = start.toISOString().replace(/[-:]|\.\d+/gu, '')
  const text = calendar(['UID:1', 'SUMMARY:Ray Alvarez', `DTSTART:${written}`])
  const window = { from: new Date(start.getTime() - 24 * HOUR), to: new Date(start.getTime() + 24 * HOUR) }
  const read = readCalendar(text, { timeZone, window, mostEvents: 10 })
  return bookingsOf(read, window.from, { timeZone, allDayTime: timeOfDay('15:00') }).booked
}
