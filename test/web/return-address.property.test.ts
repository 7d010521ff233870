import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnAddress } from '../../src/web/return-address.ts'

const tricky = fc.constantFrom(
  '/',
  '//',
  '\\',
  '/.',
  '/..',
  '\t',
  '\n',
  ':',
  '@',
  '?',
  '#',
  '%2f',
  'evil.example',
)
const address = fc.array(fc.oneof(tricky, fc.string())).map((parts) => parts.join(''))

test('whatever is asked for, a browser stays on the site', () => {
  fc.assert(
    fc.property(address, (to) => {
      const led = new URL(returnAddress(to), 'https://rapport.example/sign-in')
      expect(led.origin).toBe('https://rapport.example')
    }),
    { numRuns: 5000 },
  )
})

test('a page of ours is found again as it was', () => {
  for (const page of ['/customers/1?from=mail#lines', '/find?q=%2Fsofia', '/?day=2026-11-21'])
    expect(returnAddress(page)).toBe(page)
})
