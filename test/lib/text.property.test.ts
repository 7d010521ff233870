import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf, fold, initials, listInWords, truncate, words } from '../../src/lib/text.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('for any text', () => {
  it('folding it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('folding any single character of a living script again changes nothing', () => {
    const changed: string[] = []
    for (let code = 0; code <= 0x2fa1f; code += 1) {
      const folded = fold(String.fromCodePoint(code))
      if (folded !== '' && fold(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('its case and its accents do not matter', () => {
    const latin = fc.string({ unit: fc.constantFrom(...Array.from('abcxyz éüñçåø')) })
    fc.assert(
      fc.property(latin, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
      }),
    )
  })

  it('its words have no spaces and are not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(words(text).filter((word) => !/^\S+$/u.test(word))).toEqual([])
      }),
    )
  })

  it('a cut is never longer than asked for and begins as it did', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, max) => {
        const cut = truncate(text, max)
        expect(Array.from(cut).length).toBeLessThanOrEqual(max)
        expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true)
      }),
    )
  })

  it('initials are at most two and break no character in half', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const letters = initials(name)
        expect([...graphemes.segment(letters)].length).toBeLessThanOrEqual(2)
        // Half a surrogate pair cannot be encoded.
        expect(() => encodeURIComponent(letters)).not.toThrow()
      }),
    )
  })

  it('its digits are 0 to 9 and their own digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(digitsOf(text)).toMatch(/^[0-9]*$/u)
        expect(digitsOf(digitsOf(text))).toBe(digitsOf(text))
      }),
    )
  })
})

it('a list names every item once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/u)), (items) => {
      expect(
        listInWords(items)
          .split(/, | and /u)
          .filter(Boolean),
      ).toEqual(items)
    }),
  )
})
