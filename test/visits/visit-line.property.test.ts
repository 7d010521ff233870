import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVisitLine } from '../../src/visits/visit-line.ts'

test('whatever is typed is read without complaint', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { party } = readVisitLine(text)
      expect(party === null || (Number.isInteger(party) && party > 0)).toBe(true)
    }),
  )
})

const words = fc.constantFrom(
  ...[
    'Alvarez',
    'margaret',
    'de',
    'la',
    'Cruz',
    '&',
    'Petra',
    'tee',
    'time',
    'lunch',
    'court',
    '3',
    'Till',
    'with',
  ],
  ...['croquet', 'Siobhán', '2214', 'cart', '7', '“Walt”', '25:00', 'Zoë', '田中', '1:2:3', '99'],
)

test('no word is lost: what is not read as time, party or walk-in stands in the name or the purpose', () => {
  const counted = (text: string) =>
    text
      .split(/[\s,]+/u)
      .filter(Boolean)
      .sort()
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (all) => {
      const { who, purpose, time, party, walkIn } = readVisitLine(all.join(' '))
      fc.pre(time === null && party === null && !walkIn)
      expect(counted(`${who} ${purpose}`)).toEqual(counted(all.join(' ')))
    }),
  )
})

test('time, party and name are found wherever they stand in the line', () => {
  const parts = fc.shuffledSubarray(['09:40', 'party of 4', 'Margaret Osei'], { minLength: 3 })
  fc.assert(
    fc.property(parts, (some) => {
      expect(readVisitLine(some.join(', '))).toMatchObject({ time: '09:40', party: 4, who: 'Margaret Osei' })
    }),
  )
})
