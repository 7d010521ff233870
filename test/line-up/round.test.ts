import { describe, expect, test } from 'vitest'
import { afterMissed, readRound } from '../../src/line-up/warm-up/round.ts'

describe('a warm-up', () => {
  test('brings whoever was missed back after three others', () => {
    expect(afterMissed([7, 1, 2, 3, 4])).toEqual([1, 2, 3, 7, 4])
    expect(afterMissed([7, 1])).toEqual([1, 7])
  })

  test('begins with everybody where the address says nothing, or nothing that can be read', () => {
    for (const text of ['', 'ray', '1,2', '99.98', '-1'])
      expect(readRound(text, [2, 0, 1])).toEqual([2, 0, 1])
  })

  test('is over where the address says so', () => {
    expect(readRound('done', [2, 0, 1])).toEqual([])
  })

  test('leaves out whoever has called off meanwhile', () => {
    expect(readRound('0.1.2', [2, 0])).toEqual([0, 2])
  })
})
