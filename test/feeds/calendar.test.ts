import { describe, expect, it } from 'vitest'
import { readEvents } from '../../src/feeds/reading/calendar.ts'

const MIAMI = 'America/New_York'
/** A fortnight around the Saturday on which every test takes place; the clocks went back on 1 November. */
const FORTNIGHT = { from: new Date('2026-11-14T05:00:00Z'), to: new Date('2026-11-29T05:00:00Z') }

describe('an event', () => {
  it('has the time that its zone says, also where the calendar does not describe the zone', () => {
    expect(timesIn(event('DTSTART;TZID=America/New_York:20261121T183000', 'DURATION:PT2H'))).toEqual([
      '2026-11-21T23:30:00.000Z to 2026-11-22T01:30:00.000Z',
    ])
  })

  it.each([
    ['of a longer name', '/freeassociation.sourceforge.net/America/New_York'],
    ['as Windows calls it', 'Eastern Standard Time'],
    ['that nobody knows: then it is the place’s own', 'Clubhouse'],
  ])('has a zone %s', (_, tzid) => {
    expect(startsIn(event(`DTSTART;TZID=${tzid}:20261121T183000`))).toEqual(['2026-11-21T23:30:00.000Z'])
  })

  it('has the zone that the calendar describes under a name of its own', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Half past',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:-0330',
      'TZOFFSETTO:-0330',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const one = event('DTSTART;TZID=Half past:20261121T183000', 'RRULE:FREQ=DAILY;UNTIL=20261122T220000Z')
    expect(startsIn([...zone, ...one])).toEqual(['2026-11-21T22:00:00.000Z', '2026-11-22T22:00:00.000Z'])
  })

  it('without a zone is at the place, and one in UTC is where it says', () => {
    expect(startsIn(event('DTSTART:20261121T183000'))).toEqual(['2026-11-21T23:30:00.000Z'])
    expect(startsIn(event('DTSTART:20261121T183000Z'))).toEqual(['2026-11-21T18:30:00.000Z'])
  })

  it('of whole days lasts from midnight to midnight at the place', () => {
    expect(timesIn(event('DTSTART;VALUE=DATE:20261121'))).toEqual([
      '2026-11-21T05:00:00.000Z to 2026-11-22T05:00:00.000Z',
    ])
    expect(timesIn(event('DTSTART;VALUE=DATE:20261121', 'DTEND;VALUE=DATE:20261124'))).toEqual([
      '2026-11-21T05:00:00.000Z to 2026-11-24T05:00:00.000Z',
    ])
  })

  it('on the day that has 25 hours lasts all of them', () => {
    const october = { from: new Date('2026-10-31T00:00:00Z'), to: new Date('2026-11-03T00:00:00Z') }
    expect(timesIn(event('DTSTART;VALUE=DATE:20261101'), october)).toEqual([
      '2026-11-01T04:00:00.000Z to 2026-11-02T05:00:00.000Z',
    ])
  })

  it('that says no end lasts two hours', () => {
    expect(timesIn(event('DTSTART:20261121T180000Z'))).toEqual([
      '2026-11-21T18:00:00.000Z to 2026-11-21T20:00:00.000Z',
    ])
  })

  it('that is over, far off, cancelled or without words is left out', () => {
    expect(startsIn(event('DTSTART:20261101T180000Z'))).toEqual([])
    expect(startsIn(event('DTSTART:20261231T180000Z'))).toEqual([])
    expect(startsIn(event('DTSTART:20261121T180000Z', 'STATUS:CANCELLED'))).toEqual([])
    expect(startsIn(event('DTSTART:20261121T180000Z', 'SUMMARY:'))).toHaveLength(1)
    expect(startsIn(['BEGIN:VEVENT', 'DTSTART:20261121T180000Z', 'END:VEVENT'])).toEqual([])
  })

  it('that began before and goes on still is there', () => {
    expect(startsIn(event('DTSTART;VALUE=DATE:20261110', 'DTEND;VALUE=DATE:20261118'))).toHaveLength(1)
  })

  it('says what, where and more', () => {
    const one = event(
      'DTSTART:20261121T180000Z',
      'LOCATION:Grill room\\, upstairs',
      'URL:https://club.test/men',
    )
    expect(read(one).events[0]).toMatchObject({
      title: 'Men’s league night',
      where: 'Grill room, upstairs',
      link: 'https://club.test/men',
    })
  })

  it('leads nowhere but to http and https', () => {
    expect(read(event('DTSTART:20261121T180000Z', 'URL:javascript:alert(1)')).events[0]?.link).toBeNull()
  })
})

describe('an event that recurs', () => {
  it('keeps its hour on the wall when the clocks change', () => {
    const weekly = event('DTSTART;TZID=America/New_York:20261024T183000', 'RRULE:FREQ=WEEKLY;BYDAY=SA')
    const window = { from: new Date('2026-10-24T00:00:00Z'), to: new Date('2026-11-09T00:00:00Z') }
    expect(startsIn(weekly, window)).toEqual([
      '2026-10-24T22:30:00.000Z',
      '2026-10-31T22:30:00.000Z',
      '2026-11-07T23:30:00.000Z',
    ])
  })

  it('leaves out what is left out, and adds what is added', () => {
    const weekly = event(
      'DTSTART;TZID=America/New_York:20200104T183000',
      'RRULE:FREQ=WEEKLY;BYDAY=SA',
      'EXDATE;TZID=America/New_York:20261121T183000',
      'RDATE;TZID=America/New_York:20261125T183000',
    )
    expect(startsIn(weekly)).toEqual([
      '2026-11-14T23:30:00.000Z',
      '2026-11-25T23:30:00.000Z',
      '2026-11-28T23:30:00.000Z',
    ])
  })

  it('has one time moved and another called off, each still known as the time that it was', () => {
    const rule = ['DTSTART;TZID=America/New_York:20261114T183000', 'RRULE:FREQ=WEEKLY;BYDAY=SA']
    const moved = event('RECURRENCE-ID;TZID=America/New_York:20261121T183000', 'DTSTART:20261121T150000')
    const off = event('RECURRENCE-ID:20261128T233000Z', 'DTSTART:20261128T233000Z', 'STATUS:CANCELLED')
    const before = read(event(...rule)).events
    const after = read([...event(...rule), ...moved, ...off]).events
    expect(after.map(({ start }) => start.toISOString())).toEqual([
      '2026-11-14T23:30:00.000Z',
      '2026-11-21T20:00:00.000Z',
    ])
    expect(after.map(({ key }) => key)).toEqual(before.slice(0, 2).map(({ key }) => key))
  })

  it('may be moved from one time on, over a night that changes the clocks too, and end for good', () => {
    const rule = ['DTSTART;TZID=America/New_York:20261024T183000', 'RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=5']
    const onwards = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20261031T183000',
      'DTSTART;TZID=America/New_York:20261101T100000',
    )
    const over = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20261121T183000',
      'DTSTART;TZID=America/New_York:20261121T183000',
      'STATUS:CANCELLED',
    )
    const all = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-12-31T00:00:00Z') }
    expect(startsIn([...event(...rule), ...onwards, ...over], all)).toEqual([
      '2026-10-24T22:30:00.000Z',
      '2026-11-01T15:00:00.000Z',
      '2026-11-08T15:00:00.000Z',
      '2026-11-15T15:00:00.000Z',
    ])
  })

  it('ends when its rule says, whichever way it says it', () => {
    const until = (end: string) =>
      startsIn(event('DTSTART;TZID=America/New_York:20261116T190000', `RRULE:FREQ=DAILY;UNTIL=${end}`)).length
    expect(until('20261119T000000Z')).toBe(3)
    expect(until('20261118T190000')).toBe(3)
    expect(until('20261118')).toBe(3)
    expect(startsIn(event('DTSTART:20261116T190000Z', 'RRULE:FREQ=DAILY;COUNT=4'))).toHaveLength(4)
  })

  it('on a day that no month has never comes, and that is known at once', () => {
    expect(startsIn(event('DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))).toEqual(
      [],
    )
  })

  it('of the last Saturday of the month is found after years', () => {
    const monthly = event('DTSTART;TZID=America/New_York:20100130T080000', 'RRULE:FREQ=MONTHLY;BYDAY=-1SA')
    expect(startsIn(monthly)).toEqual(['2026-11-28T13:00:00.000Z'])
  })
})

describe('a calendar', () => {
  it('with bad lines loses those, and nothing else', () => {
    const bad = event('DTSTART:20261121T180000Z', 'this is not a line', 'DTEND:whenever')
    const worse = event('DTSTART:soon')
    const good = event('DTSTART:20261122T180000Z', 'UID:good')
    expect(startsIn([...bad, ...worse, ...good])).toEqual([
      '2026-11-21T18:00:00.000Z',
      '2026-11-22T18:00:00.000Z',
    ])
  })

  it('with a rule that makes no sense loses that event alone', () => {
    const every = event('DTSTART:20200101T180000Z', 'RRULE:FREQ=SECONDLY', 'UID:every-second')
    expect(startsIn([...every, ...event('DTSTART:20261122T180000Z')])).toEqual(['2026-11-22T18:00:00.000Z'])
  })

  it('that is cut off in the middle says what it had said', () => {
    const whole = event('DTSTART:20261121T180000Z')
    expect(startsIn([...whole, ...event('DTSTART:20261122T180000Z').slice(0, 3)])).toHaveLength(1)
  })

  it('goes by its own title', () => {
    const text = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Club events\\, all', 'END:VCALENDAR'].join('\r\n')
    expect(readEvents(text, { timeZone: MIAMI, window: FORTNIGHT }).title).toBe('Club events, all')
  })

  it('with lines folded in the middle of a word is put together', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261121T180000Z\nSUMMARY:Men’s lea\n gue night\nEND:VEVENT\n'
    const { events } = readEvents(text, { timeZone: MIAMI, window: FORTNIGHT }) as {
      events: { title: string }[]
    }
    expect(events[0]?.title).toBe('Men’s league night')
  })
})

function event(...lines: string[]): string[] {
  const uid = lines.some((line) => line.startsWith('UID:')) ? [] : ['UID:mens-night']
  return ['BEGIN:VEVENT', ...uid, 'SUMMARY:Men’s league night', ...lines, 'END:VEVENT']
}

function read(lines: string[], window = FORTNIGHT) {
  const contents = readEvents(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'), {
    timeZone: MIAMI,
    window,
  })
  if (contents.kind !== 'calendar') throw new Error('A calendar was taken for news')
  return contents
}

function startsIn(lines: string[], window = FORTNIGHT): string[] {
  return read(lines, window).events.map(({ start }) => start.toISOString())
}

function timesIn(lines: string[], window = FORTNIGHT): string[] {
  return read(lines, window).events.map(({ start, end }) => `${start.toISOString()} to ${end.toISOString()}`)
}
