import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, texts, writtenCard } from '../../src/exports/vcard/write.ts'
import { readCards } from './taken.ts'

const ODD_SIGNS = ['\\', ',', ';', ':', '"', '\n', '\r', '^', 'n', 'N', ' ', 'ñ', '👩‍👧', '=', '\t']

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...ODD_SIGNS), maxLength: 200 }),
)

/** A card has no control characters but the tab, one kind of line break, and no half of a character. */
function asCardsHaveIt(written: string): string {
  return Buffer.from(written)
    .toString()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
}

describe('a card that we write', () => {
  it('brings any text through whole', () => {
    fc.assert(
      fc.property(anyText, (note) => {
        const [card] = readCards(writtenCard([...text('FN', 'Ray'), ...text('NOTE', note)]))
        expect(card?.getFirstPropertyValue('note') ?? '').toBe(asCardsHaveIt(note))
      }),
      { numRuns: 500 },
    )
  })

  it('tells several texts apart whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (written) => {
        // This reader takes the backslash that ends one, written as two, for the beginning of the comma behind it.
        const interests = written.map((interest) => interest.replace(/[\\\u0000-\u001f\u007f]+$/u, ''))
        const [card] = readCards(writtenCard(texts('CATEGORIES', interests)))
        expect(card?.getFirstProperty('categories')?.getValues()).toEqual(interests.map(asCardsHaveIt))
      }),
    )
  })

  it('brings what is said about a property through too', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        // RFC 6868 leaves a backslash as it is; this reader takes it for the beginning of a sign.
        const plain = word.replaceAll('\\', '')
        const [card] = readCards(writtenCard(text('TEL', '1', [['X-WORD', plain]])))
        expect(card?.getFirstProperty('tel')?.getFirstParameter('x-word')).toBe(asCardsHaveIt(plain))
      }),
    )
  })

  it('has no line of more than 75 bytes', () => {
    fc.assert(
      fc.property(anyText, (note) => {
        const lines = writtenCard(text('NOTE', note)).split('\r\n')
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      }),
    )
  })
})
