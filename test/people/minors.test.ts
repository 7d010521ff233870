import { describe, expect, it } from 'vitest'
import { asDay, type Day } from '../../src/lib/day.ts'
import { minorHint, notKeptInWords } from '../../src/people/minor-words.ts'
import { isMinor, marked, maySendSurveys, withinMinorsLimit, type Limited } from '../../src/people/minors.ts'

const day = (text: string): Day => {
  const read = asDay(text)
  if (!read) throw new Error(text)
  return read
}

const TODAY = day('2026-11-21')
const THE_LEAST = { kept: [], today: TODAY }

const SOFIA: Limited = {
  kind: 'person',
  name: 'Sofia Alvarez',
  formerName: null,
  addressAs: 'Miss Alvarez',
  addressWhen: 'in front of her team',
  about: 'Striker for Coral Gables',
  ...{ birthYear: 2009, birthMonth: 12, birthDay: 3 },
  deceasedOn: null,
  isMinor: false,
}

describe('a minor', () => {
  it.each([
    ['is under 18 by the whole birthday', { birthYear: 2008, birthMonth: 11, birthDay: 22 }, true],
    ['is none from the eighteenth birthday on', { birthYear: 2008, birthMonth: 11, birthDay: 21 }, false],
    ['may be one to the end of the month', { birthYear: 2008, birthMonth: 11, birthDay: null }, true],
    ['may be one to the end of the year', { birthYear: 2008, birthMonth: null, birthDay: null }, true],
    ['is none in the year after', { birthYear: 2007, birthMonth: null, birthDay: null }, false],
  ])('%s', (_, birthday, expected) => {
    expect(isMinor({ ...SOFIA, ...birthday }, TODAY)).toBe(expected)
  })

  it('is whoever staff say is one, where the year is not known', () => {
    const sofia = { ...SOFIA, birthYear: null }
    expect([isMinor(sofia, TODAY), isMinor({ ...sofia, isMinor: true }, TODAY)]).toEqual([false, true])
  })

  it('is nobody of whom the year says otherwise, and no pet', () => {
    expect(isMinor({ ...SOFIA, birthYear: 1990, isMinor: true }, TODAY)).toBe(false)
    expect(isMinor({ ...SOFIA, kind: 'pet', birthYear: 2024, isMinor: true }, TODAY)).toBe(false)
  })

  it('is marked by the year of birth, and marked no more once it says otherwise', () => {
    expect(marked(SOFIA, TODAY).isMinor).toBe(true)
    expect(marked({ ...SOFIA, isMinor: true }, day('2028-01-01')).isMinor).toBe(false)
  })

  it('is sent no surveys, customer or not', () => {
    expect(maySendSurveys({ ...SOFIA, allowsSurveys: true }, TODAY)).toBe(false)
    expect(maySendSurveys({ ...SOFIA, birthYear: 1990, allowsSurveys: true }, TODAY)).toBe(true)
    expect(maySendSurveys({ ...SOFIA, birthYear: 1990, allowsSurveys: false }, TODAY)).toBe(false)
  })
})

describe('what is kept of a minor', () => {
  it('is a first name and the birthday without its year, where the owner lets nothing else be', () => {
    expect(withinMinorsLimit(SOFIA, THE_LEAST)).toEqual({
      person: {
        ...SOFIA,
        ...{ name: 'Sofia', birthYear: null, isMinor: true },
        ...{ about: null, addressAs: null, addressWhen: null },
      },
      left: ['familyName', 'birthYear', 'description'],
    })
  })

  it.each([
    ['familyName', { name: 'Sofia Alvarez' }],
    ['birthYear', { birthYear: 2009 }],
    ['description', { about: 'Striker for Coral Gables', addressAs: 'Miss Alvarez' }],
  ] as const)('is the %s too where the owner lets it be', (detail, stays) => {
    const { person, left } = withinMinorsLimit(SOFIA, { kept: [detail], today: TODAY })
    expect(person).toMatchObject(stays)
    expect(left).not.toContain(detail)
    expect(left).toHaveLength(2)
  })

  it('is known to be of a minor once the year is gone', () => {
    const { person } = withinMinorsLimit(SOFIA, THE_LEAST)
    expect(isMinor(person, TODAY)).toBe(true)
  })

  it('is all of it where they are grown up, or have died', () => {
    for (const other of [
      { ...SOFIA, birthYear: 1990 },
      { ...SOFIA, deceasedOn: day('2026-02-01') },
    ])
      expect(withinMinorsLimit(other, THE_LEAST)).toMatchObject({
        person: { name: SOFIA.name, birthYear: other.birthYear, about: SOFIA.about },
        left: [],
      })
  })
})

describe('the words for it', () => {
  it('name what was not kept, and nothing where all was', () => {
    expect(notKeptInWords(['birthYear'])).toBe('Of children we keep no year of birth here.')
    expect(notKeptInWords(['familyName', 'birthYear'])).toBe(
      'Of children we keep no family name and no year of birth here.',
    )
    expect(notKeptInWords([])).toBe('')
  })

  it('say beside the mark when to take it away', () => {
    expect(minorHint({ kept: ['familyName', 'description', 'likesAndDays'] })).toBe(
      'Of children we keep no year of birth here. Please untick it once they have grown up.',
    )
  })
})
