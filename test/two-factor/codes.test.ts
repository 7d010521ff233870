import { Secret } from 'otpauth'
import { expect, it } from 'vitest'
import { locked } from '../../src/lib/locked.ts'
import { asId, type Id } from '../../src/lib/id.ts'
import { stepOfCode } from '../../src/two-factor/codes.ts'
import { SECRET } from '../support/world.ts'

const staffId = asId<'Staff'>('019362f0-0000-7000-8000-000000000001') as Id<'Staff'>
const owner = { staffId, secret: SECRET }
// RFC 6238, appendix B: the key in ASCII, and the last six of the eight digits given there.
const KEY = locked(Secret.fromUTF8('12345678901234567890').base32, `second factor of ${staffId}`, SECRET)

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('takes the codes of the standard: at %i seconds %s', (seconds, code) => {
  expect(stepOfCode(KEY, code, owner, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
})

it.each(['', '28708', '2870820', 'abcdef', '-87082', '٢٨٧٠٨٢'])(
  'takes nothing else for a code: “%s”',
  (code) => {
    expect(stepOfCode(KEY, code, owner, new Date(59_000))).toBeUndefined()
  },
)

it('opens with no other secret', () => {
  expect(stepOfCode(KEY, '287082', { ...owner, secret: `${SECRET}?` }, new Date(59_000))).toBeUndefined()
})
