import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locked, unlocked } from '../../src/lib/locked.ts'

it('opens what it locked, for that purpose and with that secret alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, purpose, secret) => {
      const box = locked(text, purpose, secret)
      expect(unlocked(box, purpose, secret)).toBe(text)
      expect(unlocked(box, `${purpose}.`, secret)).toBeUndefined()
      expect(unlocked(box, purpose, `${secret}.`)).toBeUndefined()
      expect(unlocked(box.slice(0, -2), purpose, secret)).toBeUndefined()
    }),
  )
})
