import { expect, it } from 'vitest'
import { sampleList } from '../../src/imports/sample.ts'
import { recognise } from '../../src/imports/reading/columns.ts'
import { rowsIn } from './given.ts'

it('the sample list is one to begin with, of which we recognise every column', async () => {
  const [header, ...rows] = await rowsIn(sampleList())
  expect(recognise(header?.cells ?? [])).not.toContain(null)
  expect(rows).toHaveLength(2)
})
