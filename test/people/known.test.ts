import { describe, expect, it } from 'vitest'
import { knownOf, WORTH_KNOWING, type KnownFacts } from '../../src/people/known.ts'

const NOTHING: KnownFacts = {
  goesBy: null,
  pronunciation: null,
  addressAs: null,
  about: null,
  birthMonth: null,
  birthDay: null,
  town: null,
  photoId: null,
  partners: 0,
  family: 0,
  interests: 0,
  preferences: 0,
  phones: 0,
  emails: 0,
}

describe('the things worth knowing', () => {
  it('are twelve', () => {
    expect(WORTH_KNOWING).toHaveLength(12)
    expect(new Set(WORTH_KNOWING.map(({ key }) => key)).size).toBe(12)
  })

  it('are all missing of somebody new, how to say the name first', () => {
    const { known, of, missing } = knownOf(NOTHING)
    expect([known, of, missing[0], missing.length]).toEqual([0, 12, 'address', 12])
  })

  it('are all known of Ray', () => {
    const ray = {
      ...{
        goesBy: null,
        pronunciation: 'al-VAR-ez',
        addressAs: 'Mr. Alvarez',
        about: 'Imports tiles',
        town: 'Coral Gables',
      },
      ...{
        birthMonth: 2,
        birthDay: 29,
        photoId: 'ray',
        partners: 1,
        family: 3,
        interests: 4,
        preferences: 2,
        phones: 1,
        emails: 1,
      },
    }
    expect(knownOf(ray)).toEqual({ known: 12, of: 12, missing: [] })
  })

  it('count a birthday only with its month and its day', () => {
    expect(knownOf({ ...NOTHING, birthMonth: 2 }).missing).toContain('birthday')
    expect(knownOf({ ...NOTHING, birthMonth: 2, birthDay: 29 }).missing).not.toContain('birthday')
  })

  it('count one interest as one, and a second as another', () => {
    expect(knownOf({ ...NOTHING, interests: 1 }).known).toBe(1)
    expect(knownOf({ ...NOTHING, interests: 5 }).known).toBe(2)
  })
})
