import { expect, it } from 'vitest'
import { diskNote } from '../src/readiness.ts'

it('whoever watches is told that the disk fills while there is still room to save', () => {
  expect(diskNote(120_900_000)).toBe('disk: 120 MB are free, which is little')
  expect(diskNote(500_000_000)).toBe('')
})
