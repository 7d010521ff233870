import { describe, expect, it } from 'vitest'
import {
  capitalised,
  digitsOf,
  fold,
  initials,
  listInWords,
  numberInWords,
  plural,
  possessive,
  truncate,
  words,
} from '../../src/lib/text.ts'

describe('folding', () => {
  it.each([
    ['José', 'jose'],
    ['  Ray   ALVAREZ ', 'ray alvarez'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['Anne-Marie', 'anne marie'],
    ['Anne‑Marie–Louise', 'anne marie louise'],
    ['Mr. Alvarez', 'mr alvarez'],
    ['J.R. Ewing', 'jr ewing'],
    ['Alvarez,Ray', 'alvarez ray'],
    ['Groß', 'gross'],
    ['GROẞ', 'gross'],
    ['Jørgen Ærø', 'jorgen aero'],
    ['Łódź', 'lodz'],
    ['Đặng', 'dang'],
    ['Þór', 'thor'],
    ['İstanbul Işık', 'istanbul isik'],
    ['ﬁne', 'fine'],
    ['ＲＡＹ', 'ray'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['مُحَمَّد', 'محمد'],
    ['Robert (“Bob”) Smith!', 'robert bob smith'],
    ['', ''],
    ["'", ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps the marks that are sounds', () => {
    expect(fold('राम')).not.toBe(fold('रम'))
    expect(fold('がく')).not.toBe(fold('かく'))
  })

  it('is the same however an accent was typed', () => {
    expect(fold('e\u0301')).toBe(fold('\u00e9'))
    expect(fold('김')).toBe(fold('김'.normalize('NFD')))
  })

  it('gives words', () => {
    expect(words('  Mateo chose Gainesville, leaves 3 January! ')).toEqual([
      'mateo',
      'chose',
      'gainesville',
      'leaves',
      '3',
      'january',
    ])
    expect(words(' - ')).toEqual([])
  })
})

describe('initials', () => {
  it.each([
    ['Ray Alvarez', 'RA'],
    ['Cher', 'C'],
    ['José María', 'JM'],
    ['ángel de la Cruz', 'ÁC'],
    ["'Bob' O'Neil", 'BO'],
    ['山田 太郎', '山太'],
    ['山田太郎', '山'],
    ['𠮷野 家', '𠮷家'],
    ['👩‍👧 Bob', 'B'],
    ['👩‍👧', '👩‍👧'],
    ['E\u0301mile', 'É'],
    ['', ''],
    ['  ', ''],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('sentences', () => {
  it('say whose it is', () => {
    expect(possessive('Ray')).toBe("Ray's")
    expect(possessive('James')).toBe("James's")
  })

  it('list', () => {
    expect(listInWords([])).toBe('')
    expect(listInWords(['golf'])).toBe('golf')
    expect(listInWords(['golf', 'Burgundy'])).toBe('golf and Burgundy')
    expect(listInWords(['golf', 'Burgundy', 'trains'])).toBe('golf, Burgundy and trains')
  })

  it('count', () => {
    expect([0, 1, 14].map((n) => plural(n, 'visit'))).toEqual(['0 visits', '1 visit', '14 visits'])
    expect(plural(2, 'person', 'people')).toBe('2 people')
    expect([0, 1, 10, 11, 1.5, -1].map(numberInWords)).toEqual(['0', 'one', 'ten', '11', '1.5', '-1'])
  })

  it('begin with a capital', () => {
    expect(['today', 'émile', '', '42', '𐐨'].map(capitalised)).toEqual(['Today', 'Émile', '', '42', '𐐀'])
  })
})

describe('cutting', () => {
  it.each([
    ['How did Sofia', 13, 'How did Sofia'],
    ['How did Sofia’s final go?', 16, 'How did Sofia’s…'],
    ['How did Sofia’s final go?', 14, 'How did…'],
    ['How did  Sofia', 9, 'How did…'],
    ['Gainesville', 5, 'Gain…'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['Gainesville', 1, '…'],
  ])('%j to %i characters leaves %j', (text, max, cut) => {
    expect(truncate(text, max)).toBe(cut)
  })
})

describe('digits', () => {
  it('are found in any script and punctuation', () => {
    expect(digitsOf('+1 (561) 555-0123')).toBe('15615550123')
    expect(digitsOf('５６１ ٥٥٥ ۰۱۲۳')).toBe('5615550123')
    expect(digitsOf('none ² ½')).toBe('')
  })
})
