import { describe, expect, it } from 'vitest'
import { bySeverity, holdsOn } from '../../src/cautions/caution.ts'
import { day } from '../lib/given.ts'

describe('a caution', () => {
  it('holds through its last day', () => {
    const sprain = { expiresOn: day('2026-11-21') }
    expect(holdsOn(sprain, day('2026-11-21'))).toBe(true)
    expect(holdsOn(sprain, day('2026-11-22'))).toBe(false)
  })

  it('holds for good where no day is given', () => {
    expect(holdsOn({ expiresOn: null }, day('9999-12-31'))).toBe(true)
  })

  it('stands among others by how severe it is, and of one kind as they were learned', () => {
    const inOrder = bySeverity([
      { kind: 'service failure', text: 'waited for the cart' },
      { kind: 'topic to avoid', text: 'the restaurant' },
      { kind: 'allergy', text: 'walnuts' },
      { kind: 'allergy', text: 'penicillin' },
    ])
    expect(inOrder.map(({ text }) => text)).toEqual([
      'walnuts',
      'penicillin',
      'the restaurant',
      'waited for the cart',
    ])
  })
})
