import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealed, unsealed } from '../../src/lib/sealed.ts'

const bytes = fc.uint8Array({ maxLength: 80 }).map((content) => Buffer.from(content))
const SECRET = 'a secret that is long enough to sign with'

test('what was sealed comes back whole, and fits an address as it is', () => {
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), (content, purpose, secret) => {
      const text = sealed(content, purpose, secret)
      expect(text).toMatch(/^[\w-]+$/)
      expect(unsealed(text, purpose, secret)).toEqual(content)
    }),
  )
})

test('it opens with no other secret and for no other purpose', () => {
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), (content, one, other) => {
      fc.pre(one !== other)
      expect(unsealed(sealed(content, one, SECRET), other, SECRET)).toBeUndefined()
      expect(unsealed(sealed(content, 'link', one), 'link', other)).toBeUndefined()
    }),
  )
})

test('no text that differs in any place opens, nor one that was made up', () => {
  fc.assert(
    fc.property(
      bytes,
      fc.nat(),
      fc.constantFrom('A', 'z', '0', '-', '_', '=', '+', '/', '.', ' '),
      fc.string(),
      (content, at, sign, other) => {
        const text = sealed(content, 'link', SECRET)
        const place = at % (text.length + 1)
        const changed = text.slice(0, place) + sign + text.slice(place + 1)
        if (changed !== text) expect(unsealed(changed, 'link', SECRET)).toBeUndefined()
        expect(unsealed(other, 'link', SECRET)).toBeUndefined()
      },
    ),
  )
})
