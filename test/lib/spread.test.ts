import { describe, expect, it } from 'vitest'
import { spreadBy } from '../../src/lib/spread.ts'

describe('spreading', () => {
  it('gives a seed the same number whenever it is asked, and every number to somebody', () => {
    const numbers = Array.from({ length: 200 }, (_, at) => spreadBy(`member ${String(at)}`, 8))
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, at) => spreadBy(`member ${String(at)}`, 8)))
    expect([...new Set(numbers)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})
