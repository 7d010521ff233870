import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageNamed } from '../../src/audit/page-names.ts'

it('a page is called by one of a few words, none of which comes from its address', () => {
  const called = new Set<string>()
  fc.assert(
    fc.property(
      fc.webPath(),
      fc.constantFrom('', '/customers/', '/people/', '/find', '/mail/'),
      (path, begins) => {
        called.add(pageNamed(begins + path))
      },
    ),
    { numRuns: 2_000 },
  )
  expect(called.size).toBeLessThan(25)
  for (const name of called) expect(name).toMatch(/^[\p{L}’ -]{4,25}$/u)
})
