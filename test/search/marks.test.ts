import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markDigits, markWords, type Piece } from '../../src/search/marks.ts'

describe('the marks', () => {
  it.each([
    ['Ray Alvarez', ['al'], 'Ray [Al]varez'],
    ['José Álvarez', ['alva', 'jose'], '[José] [Álva]rez'],
    ['Anne-Marie O’Brien', ['marie', 'obr'], 'Anne-[Marie] [O’Br]ien'],
    ['Strauß', ['strauss'], '[Strauß]'],
    ['Sofia', ['x'], 'Sofia'],
    ['王小明', ['王小'], '[王小]明'],
  ])('of %s for %j are %s', (text, words, marked) => {
    expect(shown(markWords(text, words))).toBe(marked)
  })

  it.each([
    ['+1 305 555 0142', '0142', '+1 305 555 [0142]'],
    ['+1 305 555 0142', '5550', '+1 305 [555 0]142'],
    ['(305) 555-0142', '3055', '([305) 5]55-0142'],
    ['2214', '999', '2214'],
  ])('of the number %s for %s are %s', (number, run, marked) => {
    expect(shown(markDigits(number, [run]))).toBe(marked)
  })

  it('leave every text as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1 })),
        fc.stringMatching(/^\d{3,9}$/),
        (text, words, run) => {
          for (const pieces of [markWords(text, words), markDigits(text, [run])])
            expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        },
      ),
    )
  })
})

function shown(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}
