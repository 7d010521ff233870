import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAfterFailure, nextAfterSuccess, retryAfter } from '../../src/addresses/back-off.ts'
import { EVERY } from '../../src/feeds/feed.ts'
import { MORNING } from '../support/clock.ts'

const DAY = 1440

describe('a feed', () => {
  it('that works is asked every half hour', () => {
    expect(minutes(nextAfterSuccess(MORNING, EVERY))).toBe(30)
  })

  it.each([
    [1, 5],
    [2, 15],
    [3, 30],
    [5, 120],
    [9, DAY],
    [500, DAY],
  ])('that failed %i times on end is tried again after %i minutes', (failures, wait) => {
    expect(minutes(nextAfterFailure(failures, MORNING))).toBe(wait)
  })

  it('is left alone for as long as its site asks, yet never for more than a day', () => {
    expect(minutes(nextAfterFailure(1, MORNING, retryAfter('7200', MORNING)))).toBe(120)
    expect(minutes(nextAfterFailure(1, MORNING, retryAfter('10', MORNING)))).toBe(5)
    expect(minutes(nextAfterFailure(1, MORNING, retryAfter('Sat, 21 Nov 2026 15:28:00 GMT', MORNING)))).toBe(
      60,
    )
    expect(minutes(nextAfterFailure(1, MORNING, retryAfter('Fri, 21 Nov 2036 15:28:00 GMT', MORNING)))).toBe(
      DAY,
    )
  })

  it.each([undefined, '', 'soon', '-5', '1e9', '9'.repeat(40)])('takes “%s” for no time at all', (header) => {
    expect(retryAfter(header, MORNING)).toBeUndefined()
  })

  it('is never asked more often for failing more often', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }),
        (failures, until) => {
          const [sooner, later] = [failures, failures + 1].map((n) =>
            minutes(nextAfterFailure(n, MORNING, until)),
          )
          return sooner !== undefined && later !== undefined && sooner >= 5 && sooner <= later && later <= DAY
        },
      ),
    )
  })
})

function minutes(at: Date): number {
  return (at.getTime() - MORNING.getTime()) / 60_000
}
