import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayIn } from '../../src/lib/day.ts'
import { instantAt, timeOfDayIn } from '../../src/lib/wall-time.ts'
import { day, time } from './given.ts'

const ZONES = [
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Chatham',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Pacific/Apia',
]
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const WEEK = 7 * 24 * HOUR
const SINCE = Date.UTC(2010, 0, 1)
const UNTIL = Date.UTC(2028, 0, 1)

const formatters = new Map(ZONES.map((zone) => [zone, plainFormatter(zone)]))
const changes = new Map(ZONES.map((zone) => [zone, clockChanges(zone)]))

describe.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
  'on a server in %s',
  (server) => {
    const before = process.env.TZ
    beforeAll(() => {
      process.env.TZ = server
    })
    afterAll(() => {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    })

    it('the process keeps that time', () => {
      expect(new Date(SINCE).getHours()).toBe(new Date(plainWall(SINCE, server)).getUTCHours())
    })

    it('a wall time is the earliest instant that shows it, and one that no clock shows is moved on', () => {
      fc.assert(
        fc.property(anyWall(), ({ zone, wall }) => {
          const text = new Date(wall).toISOString()
          const instant = instantAt(day(text.slice(0, 10)), time(text.slice(11, 16)), zone)
          const [earliest] = instantsShowing(wall, zone)
          if (earliest === undefined) {
            expect(plainWall(instant.getTime(), zone) - wall).toBe(skippedAround(instant.getTime(), zone))
          } else {
            expect(instant.getTime()).toBe(earliest)
            expect(`${dayIn(instant, zone)}T${timeOfDayIn(instant, zone)}`).toBe(text.slice(0, 16))
          }
        }),
        { numRuns: 400 },
      )
    })
  },
)

it('the clock changes that these zones are chosen for were found', () => {
  expect([...changes].filter(([, found]) => found.length === 0).map(([zone]) => zone)).toEqual([
    'Asia/Kolkata',
  ])
})

/** Any minute of eighteen years, and more often one near a change of the clock. */
function anyWall(): fc.Arbitrary<{ zone: string; wall: number }> {
  const anyMinute = fc
    .integer({ min: SINCE / MINUTE, max: UNTIL / MINUTE })
    .map((minutes) => minutes * MINUTE)
  return fc.constantFrom(...ZONES).chain((zone) => {
    const near = changesOf(zone)
    if (near.length === 0) return anyMinute.map((wall) => ({ zone, wall }))
    const nearChange = fc
      .tuple(fc.constantFrom(...near), fc.integer({ min: -180, max: 180 }), fc.boolean())
      .map(([change, minutes, after]) => plainWall(change - (after ? 0 : MINUTE), zone) + minutes * MINUTE)
    return fc
      .oneof({ weight: 4, arbitrary: nearChange }, { weight: 1, arbitrary: anyMinute })
      .map((wall) => ({ zone, wall }))
  })
}

/** By brute force: every quarter of an hour from UTC-12 to UTC+15, earliest instant first. */
function instantsShowing(wall: number, zone: string): number[] {
  const offsets = Array.from({ length: 27 * 4 + 1 }, (_, i) => 15 * HOUR - i * (HOUR / 4))
  return offsets.map((offset) => wall - offset).filter((instant) => plainWall(instant, zone) === wall)
}

/** By how much the last change of the clock before an instant moved it on. */
function skippedAround(instant: number, zone: string): number {
  const change = changesOf(zone).findLast((at) => at <= instant) ?? Number.NaN
  return plainWall(change, zone) - plainWall(change - MINUTE, zone) - MINUTE
}

function changesOf(zone: string): number[] {
  return changes.get(zone) ?? []
}

function clockChanges(zone: string): number[] {
  const found: number[] = []
  for (let week = SINCE - WEEK; week < UNTIL + WEEK; week += WEEK) {
    if (offset(week, zone) !== offset(week + WEEK, zone)) found.push(changeBetween(week, week + WEEK, zone))
  }
  return found
}

function changeBetween(before: number, after: number, zone: string): number {
  if (after - before <= MINUTE) return after
  const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE
  return offset(middle, zone) === offset(before, zone)
    ? changeBetween(middle, after, zone)
    : changeBetween(before, middle, zone)
}

function offset(instant: number, zone: string): number {
  return plainWall(instant, zone) - instant
}

/** The wall clock by another road than the one under test. */
function plainWall(instant: number, zone: string): number {
  const parts = (formatters.get(zone) ?? plainFormatter(zone)).formatToParts(instant)
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(number('year'), number('month') - 1, number('day'), number('hour'), number('minute'))
}

function plainFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' })
}
