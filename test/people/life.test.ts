import { describe, expect, it } from 'vitest'
import { asDay, type Day } from '../../src/lib/day.ts'
import { ageToShow, birthdayToShow, impossibleIn } from '../../src/people/life.ts'

const day = (text: string): Day => {
  const read = asDay(text)
  if (!read) throw new Error(text)
  return read
}

const TODAY = day('2026-11-21')
const SOFIA = {
  birthday: { year: 2009, month: 12, day: 3 },
  ageIsPrivate: false,
  deceasedOn: null,
}

describe('the age that is shown', () => {
  it('is the one they have', () => {
    expect(ageToShow(SOFIA, TODAY)).toBe(16)
  })

  it('is none where they keep it private, have died, or nobody knows the year', () => {
    expect(ageToShow({ ...SOFIA, ageIsPrivate: true }, TODAY)).toBeUndefined()
    expect(ageToShow({ ...SOFIA, deceasedOn: day('2024-02-01') }, TODAY)).toBeUndefined()
    expect(ageToShow({ ...SOFIA, birthday: { year: null, month: 12, day: 3 } }, TODAY)).toBeUndefined()
  })

  it('leaves a private birthday its day and not its year', () => {
    expect(birthdayToShow({ ...SOFIA, ageIsPrivate: true })).toEqual({ year: null, month: 12, day: 3 })
    expect(birthdayToShow(SOFIA)).toEqual(SOFIA.birthday)
  })
})

describe('what cannot be', () => {
  it.each([
    [{ year: 2027, month: null, day: null }, null, 'birthdayDay'],
    [{ year: 2026, month: 12, day: null }, null, 'birthdayDay'],
    [{ year: 2026, month: 11, day: 22 }, null, 'birthdayDay'],
    [null, '2026-11-22', 'diedOn'],
    [{ year: 1950, month: 5, day: 2 }, '1950-05-01', 'diedOn'],
  ])('%o and %s', (birthday, diedOn, field) => {
    expect(impossibleIn({ birthday, diedOn: diedOn ? day(diedOn) : null }, TODAY)?.field).toBe(field)
  })

  it.each([
    [{ year: 2026, month: 11, day: 21 }, null],
    [{ year: 2026, month: null, day: null }, null],
    [{ year: null, month: 12, day: 31 }, null],
    [{ year: 1996, month: 2, day: 29 }, '2026-11-21'],
    [null, null],
  ])('may be %o and %s', (birthday, diedOn) => {
    expect(impossibleIn({ birthday, diedOn: diedOn ? day(diedOn) : null }, TODAY)).toBeUndefined()
  })
})
