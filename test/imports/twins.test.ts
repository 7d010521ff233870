import { describe, expect, it } from 'vitest'
import { twinFinder } from '../../src/imports/planning/twins.ts'
import { listedIn } from './given.ts'

const ray = { Name: 'Ray Alvarez', Phone: '305 555 0142' }

describe('two rows about the same person', () => {
  it('are told by a member number that stands there twice', () => {
    const twinOf = twinFinder()
    expect(twinOf(2, listedIn({ Name: 'Ray Alvarez', Number: '7' }))).toBeUndefined()
    expect(twinOf(5, listedIn({ Name: 'Elena Alvarez', Number: '7' }))).toMatchObject({
      ...{ line: 2, why: 'Member number 7 stands on line 2 already.', isSure: false },
    })
  })

  it('are told by a name with the same phone', () => {
    const twinOf = twinFinder()
    expect(twinOf(2, listedIn(ray))).toBeUndefined()
    expect(twinOf(3, listedIn({ ...ray, Name: 'Elena Alvarez' }))).toBeUndefined()
    expect(twinOf(4, listedIn({ ...ray, Tier: 'Gold' }))).toMatchObject({ line: 2, isSure: true, nth: 1 })
  })

  it('are taken for one where nothing tells the second apart', () => {
    const twinOf = twinFinder()
    twinOf(2, listedIn(ray))
    expect(twinOf(3, listedIn({ Name: 'Ray Alvarez', Tier: 'Gold' }))?.why).toContain(
      'nothing here tells the two apart',
    )
  })

  it('are two people where each has a number', () => {
    const twinOf = twinFinder()
    twinOf(2, listedIn({ ...ray, Number: '7' }))
    expect(twinOf(3, listedIn({ ...ray, Number: '8' }))).toBeUndefined()
  })
})
