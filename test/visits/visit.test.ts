import { describe, expect, test } from 'vitest'
import {
  groupOf,
  grouped,
  isDeskDay,
  mayTake,
  mayTakeBack,
  stateOf,
  type Progress,
} from '../../src/visits/visit.ts'
import { day } from './given.ts'

const NOW = new Date('2026-11-21T14:28:00Z')
const EXPECTED: Progress = { arrivedAt: null, completedAt: null, cancelledAt: null, noShowAt: null }
const arrived = { ...EXPECTED, arrivedAt: NOW }
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('the state of a visit', () => {
  test('is expected until something is said of it', () => {
    expect(stateOf(EXPECTED)).toBe('expected')
  })

  test('follows the latest step', () => {
    expect(stateOf(arrived)).toBe('arrived')
    expect(stateOf({ ...arrived, completedAt: NOW })).toBe('completed')
    expect(stateOf({ ...EXPECTED, cancelledAt: NOW })).toBe('cancelled')
    expect(stateOf({ ...EXPECTED, noShowAt: NOW })).toBe('no-show')
  })

  test('of Tom, who was given up and came after all, is that he is here', () => {
    expect(stateOf({ ...arrived, noShowAt: inMinutes(-5) })).toBe('arrived')
    expect(stateOf({ ...arrived, cancelledAt: inMinutes(-5) })).toBe('arrived')
  })
})

describe('what the desk may say of a visit', () => {
  test('somebody who is expected arrives, cancels or does not come, and cannot leave', () => {
    expect(mayTake('arrival', 'expected')).toBe(true)
    expect(mayTake('cancellation', 'expected')).toBe(true)
    expect(mayTake('no-show', 'expected')).toBe(true)
    expect(mayTake('departure', 'expected')).toBe(false)
  })

  test('somebody who is here can only leave', () => {
    expect(mayTake('departure', 'arrived')).toBe(true)
    expect(mayTake('arrival', 'arrived')).toBe(false)
    expect(mayTake('cancellation', 'arrived')).toBe(false)
    expect(mayTake('no-show', 'arrived')).toBe(false)
  })

  test('somebody who was given up may arrive', () => {
    expect(mayTake('arrival', 'no-show')).toBe(true)
    expect(mayTake('arrival', 'cancelled')).toBe(true)
  })

  test('only the last step is taken back', () => {
    expect(mayTakeBack('arrival', 'arrived')).toBe(true)
    expect(mayTakeBack('arrival', 'completed')).toBe(false)
    expect(mayTakeBack('departure', 'completed')).toBe(true)
    expect(mayTakeBack('cancellation', 'expected')).toBe(false)
  })
})

describe('the groups of a day', () => {
  test('the next hour holds who comes within it, to the minute', () => {
    expect(groupOf({ ...EXPECTED, startsAt: inMinutes(60) }, NOW, 'today')).toBe('next')
    expect(groupOf({ ...EXPECTED, startsAt: inMinutes(61) }, NOW, 'today')).toBe('later')
  })

  test('whoever is late stays in front of everybody', () => {
    expect(groupOf({ ...EXPECTED, startsAt: inMinutes(-300) }, NOW, 'today')).toBe('next')
  })

  test('who arrived is here, and who left, cancelled or did not come is gone', () => {
    const startsAt = inMinutes(-30)
    expect(groupOf({ ...arrived, startsAt }, NOW, 'today')).toBe('here')
    expect(groupOf({ ...arrived, completedAt: NOW, startsAt }, NOW, 'today')).toBe('gone')
    expect(groupOf({ ...EXPECTED, cancelledAt: NOW, startsAt }, NOW, 'today')).toBe('gone')
    expect(groupOf({ ...EXPECTED, noShowAt: NOW, startsAt }, NOW, 'today')).toBe('gone')
  })

  test('on another day nobody is next, and on a past one nobody is here', () => {
    expect(groupOf({ ...EXPECTED, startsAt: inMinutes(30) }, NOW, 'future')).toBe('later')
    expect(groupOf({ ...arrived, startsAt: inMinutes(-3000) }, NOW, 'past')).toBe('gone')
  })

  test('come in the order of the day, and empty ones are left out', () => {
    const visits = [
      { id: 'Lan', ...arrived, startsAt: inMinutes(-60) },
      { id: 'Ray', ...EXPECTED, startsAt: inMinutes(12) },
      { id: 'Margaret', ...EXPECTED, startsAt: inMinutes(32) },
    ]
    expect(
      grouped(visits, NOW, 'today').map(({ group, visits }) => [group, visits.map(({ id }) => id)]),
    ).toEqual([
      ['next', ['Ray', 'Margaret']],
      ['here', ['Lan']],
    ])
  })
})

test('a slip of the year is no day of the desk', () => {
  expect(isDeskDay(day('2026-11-21'))).toBe(true)
  expect(isDeskDay(day('0226-11-21'))).toBe(false)
  expect(isDeskDay(day('9999-12-31'))).toBe(false)
})
