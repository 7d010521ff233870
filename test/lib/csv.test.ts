import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/lib/csv.ts'

describe('a CSV file that we write', () => {
  it('holds no formula that a spreadsheet would run', () => {
    expect(csvOf([['=1+1', '+1 305', '-x', '@y', '\tz', 'a-b']])).toBe(
      `\ufeff'=1+1,'+1 305,'-x,'@y,"'\tz",a-b\r\n`,
    )
  })

  it('keeps quotation marks, delimiters and line breaks in their cells', () => {
    expect(csvOf([['a"b', 'c,d', 'e\nf']])).toBe('\ufeff"a""b","c,d","e\nf"\r\n')
  })
})
