import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine, wrapped } from '../../src/lib/wrap.ts'

const text = fc.array(fc.string({ unit: 'grapheme' })).map((words) => words.join(' '))

test('folding loses no word, and makes no line longer than it must', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('', '* ', '       '), (words, lead) => {
      const lines = wrapped(words, lead).split('\n')
      expect(lines.join(' ').split(/\s+/u).filter(Boolean).join(' ')).toBe(
        `${lead}${words}`.split(/\s+/u).filter(Boolean).join(' '),
      )
      for (const line of lines)
        if (line.trim().includes(' ')) expect(Array.from(line).length).toBeLessThanOrEqual(76)
    }),
  )
})

test('what is in one line has nothing that breaks it or turns it around', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (anything) => {
      expect(oneLine(anything)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})
