import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/imports/csv.ts'
import { sampleList } from '../../src/imports/sample.ts'
import { memberListFrom } from '../../src/imports/reading/member-list.ts'
import { recognise } from '../../src/imports/reading/columns.ts'

describe('a CSV file that we write', () => {
  it('holds no formula that a spreadsheet would run', () => {
    expect(csvOf([['=1+1', '+1 305', '-x', '@y', '\tz', 'a-b']])).toBe(
      `\ufeff'=1+1,'+1 305,'-x,'@y,"'\tz",a-b\r\n`,
    )
  })

  it('keeps quotation marks, delimiters and line breaks in their cells', () => {
    expect(csvOf([['a"b', 'c,d', 'e\nf']])).toBe('\ufeff"a""b","c,d","e\nf"\r\n')
  })

  it('is a list to begin with, of which we recognise every column', async () => {
    const read = await memberListFrom(Buffer.from(sampleList()), 'America/New_York')
    if ('refused' in read) throw new Error(read.refused)
    expect(recognise(read.list.headings).every(({ field }) => field !== null)).toBe(true)
    expect(read.list.rows).toHaveLength(2)
  })
})
