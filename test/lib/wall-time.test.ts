import { describe, expect, it } from 'vitest'
import {
  asTimeOfDay,
  instantAt,
  isTimeZone,
  startOfDay,
  timeOfDayIn,
  timeZoneNames,
} from '../../src/lib/wall-time.ts'
import { day, time } from './given.ts'

describe('a time of day', () => {
  it.each([
    ['9:40', '09:40'],
    ['09:40', '09:40'],
    ['0940', '09:40'],
    ['940', '09:40'],
    ['9.40', '09:40'],
    ['9:40 am', '09:40'],
    ['9:40PM', '21:40'],
    ['2pm', '14:00'],
    ['2 p.m.', '14:00'],
    ['12am', '00:00'],
    ['12:30 am', '00:30'],
    ['12pm', '12:00'],
    ['00:00', '00:00'],
    [' 23:59 ', '23:59'],
  ])('is read from %j', (text, read) => {
    expect(asTimeOfDay(text)).toBe(read)
  })

  it.each(['25:00', '24:00', '9:60', '9', '13pm', '0am', '9:4', '-1:00', '9:40:10', 'noon', '', '19:00 pm'])(
    'is not read from %j',
    (text) => {
      expect(asTimeOfDay(text)).toBeUndefined()
    },
  )
})

describe('the instant of a wall time', () => {
  it.each([
    ['2026-11-21', '09:40', 'America/New_York', '2026-11-21T14:40:00.000Z', 'in winter'],
    ['2026-07-04', '09:40', 'America/New_York', '2026-07-04T13:40:00.000Z', 'in summer'],
    ['2026-11-21', '09:40', 'Asia/Kolkata', '2026-11-21T04:10:00.000Z', 'half an hour off'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'the earlier of two'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', 'skipped: 03:30'],
    ['2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00:00.000Z', 'the first after the gap'],
    [
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
      'the earlier, 30 minutes apart',
    ],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'skipped: 02:45'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z', 'a skipped day: the 31st'],
    ['1850-06-01', '10:00', 'America/New_York', '1850-06-01T14:56:02.000Z', 'by the sun, to the second'],
    ['2026-11-21', '09:40', 'UTC', '2026-11-21T09:40:00.000Z', 'as it is'],
  ])('%s %s %s is %s: %s', (on, at, timeZone, instant) => {
    expect(instantAt(day(on), time(at), timeZone).toISOString()).toBe(instant)
  })

  it('goes back to the time on the wall', () => {
    expect(timeOfDayIn(new Date('2026-11-21T14:40:59.999Z'), 'America/New_York')).toBe('09:40')
    expect(timeOfDayIn(new Date('2026-11-21T05:00:00Z'), 'America/New_York')).toBe('00:00')
  })

  it('begins a day at its midnight, or as soon after as the clock shows', () => {
    expect(startOfDay(day('2026-11-21'), 'America/New_York').toISOString()).toBe('2026-11-21T05:00:00.000Z')
    // In Cairo, spring skips the hour from midnight to one.
    expect(startOfDay(day('2026-04-24'), 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
  })

  it('refuses a zone that does not exist', () => {
    expect(() => instantAt(day('2026-11-21'), time('09:40'), 'Mars/Olympus_Mons')).toThrow(RangeError)
  })
})

describe('time zones', () => {
  it.each(['America/New_York', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata', 'US/Eastern', 'Etc/GMT+5'])(
    'include %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true)
    },
  )

  it.each(['', 'Mars/Olympus_Mons', '+05:30', '-08', 'GMT+1', 'Eastern Time', 'America/New_York '])(
    'do not include %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false)
    },
  )

  it('are offered in order, each once and each one known', () => {
    const names = timeZoneNames()
    expect(names).toContain('UTC')
    expect(names).toContain('America/New_York')
    expect(names).toEqual([...new Set(names)].toSorted())
    expect(names.filter((name) => !isTimeZone(name))).toEqual([])
  })
})
