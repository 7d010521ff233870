import { describe, expect, test } from 'vitest'
import { namesTogether, purposeFirst, purposeInWords } from '../../src/visits/comers.ts'

const named = (...names: string[]) => names.map((name) => ({ name, goesBy: null }))

describe('names in one breath', () => {
  test.each([
    [['Ray Alvarez'], 'Ray Alvarez'],
    [['Jonas Keller', 'Petra Keller'], 'Jonas & Petra Keller'],
    [['Ray Alvarez', 'Tom Brandt'], 'Ray Alvarez & Tom Brandt'],
    [['Ana Lund', 'Bo Lund', 'Cy Lund'], 'Ana, Bo & Cy Lund'],
    [['Ana de la Cruz', 'Bo de la Cruz'], 'Ana & Bo de la Cruz'],
    [['Keller', 'Petra Keller'], 'Keller & Petra Keller'],
    [[], ''],
  ])('%j', (names, words) => {
    expect(namesTogether(names)).toBe(words)
  })
})

describe('what for', () => {
  test('says how many, and with whom', () => {
    const visit = { purpose: 'tee time', partySize: 4, companions: named('Elena Alvarez') }
    expect(purposeInWords(visit)).toBe('tee time, party of 4 with Elena')
    expect(purposeFirst(visit)).toBe('Tee time, party of 4 with Elena')
  })

  test('says no more than is known', () => {
    expect(purposeInWords({ purpose: null, partySize: null, companions: [] })).toBe('')
    expect(purposeInWords({ purpose: null, partySize: 2, companions: [] })).toBe('party of 2')
    expect(purposeInWords({ purpose: 'lunch', partySize: 1, companions: [] })).toBe('lunch')
  })

  test('of many names the first two, and how many more', () => {
    const companions = named('Ana Lund', 'Bo Lund', 'Cy Lund', 'Di Lund')
    expect(purposeInWords({ purpose: 'lunch', partySize: 5, companions })).toBe(
      'lunch, party of 5 with Ana, Bo and 2 more',
    )
  })
})
