import { describe, expect, it } from 'vitest'
import { sampleList } from '../../src/imports/sample.ts'
import { memberListFrom } from '../../src/imports/reading/member-list.ts'
import { recognise } from '../../src/imports/reading/columns.ts'

describe('the sample list', () => {
  it('is a list to begin with, of which we recognise every column', async () => {
    const read = await memberListFrom(Buffer.from(sampleList()), 'America/New_York')
    if ('refused' in read) throw new Error(read.refused)
    expect(recognise(read.list.headings).every(({ field }) => field !== null)).toBe(true)
    expect(read.list.rows).toHaveLength(2)
  })
})
