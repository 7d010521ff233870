import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../src/duplicates/likeness.ts'
import type { Traits } from '../../src/duplicates/traits.ts'
import { nameParts } from '../../src/people/names.ts'
import type { PersonId } from '../../src/people/person.ts'

const CROWD = { people: 2000, sharing: () => 2 }

function member(name: string, more: Partial<Traits> = {}): Traits {
  const { given, family, suffix } = nameParts(name)
  return {
    id: name as PersonId,
    isCustomer: true,
    name: [...given, ...family].sort().join(' '),
    ...{
      given,
      family,
      suffix,
      formerFamily: [],
      phones: [],
      emails: [],
      memberNumber: '',
      town: '',
      relatives: [],
    },
    birthday: { year: null, month: null, day: null },
    ...more,
  }
}

const born = (year: number, month: number, day: number) => ({ birthday: { year, month, day } })
const phone = { phones: ['13055550142'] }

describe('two members', () => {
  it.each([
    [
      'of one name and birthday',
      member('Ray Alvarez', born(1972, 6, 24)),
      member('Ray Alvarez', born(1972, 6, 24)),
    ],
    [
      'of whom one is short for the other, with one phone',
      member('Bob Smith', phone),
      member('Robert Smith', phone),
    ],
    [
      'whose names sound alike, with one birthday',
      member('Kathryn Bell', born(1980, 2, 29)),
      member('Catherine Bell', born(1980, 2, 29)),
    ],
    ['with the names exchanged, and one phone', member('Alvarez Ray', phone), member('Ray Alvarez', phone)],
  ])('%s are surely one', (_, one, other) => {
    expect(likenessOf(one, other, CROWD)?.isSure).toBe(true)
  })

  it.each([
    [
      'of one home: a phone alone makes nobody one',
      member('Ray Alvarez', phone),
      member('Elena Alvarez', phone),
    ],
    ['father and son', member('Ray Alvarez Sr', phone), member('Ray Alvarez Jr', phone)],
    [
      'of one name, born on other days',
      member('John Smith', born(1950, 1, 1)),
      member('John Smith', born(1981, 7, 9)),
    ],
    [
      'who belong to one another',
      member('Ray Alvarez', {
        ...phone,
        relatives: [{ id: 'Raymond Alvarez' as PersonId, kind: 'child', given: 'raymond' }],
      }),
      member('Raymond Alvarez', phone),
    ],
  ])('%s are not asked about', (_, one, other) => {
    expect(likenessOf(one, other, CROWD)).toBeUndefined()
  })

  it('are asked about, but not surely one, where only the name and the town say so', () => {
    const one = member('Ada Whitcombe', { town: 'coral gables' })
    expect(likenessOf(one, { ...one, id: 'another' as PersonId }, CROWD)).toMatchObject({
      isSure: false,
      reasons: ['same name', 'same town'],
    })
  })

  it('are as alike one way round as the other', () => {
    const [one, other] = [
      member('Bob Smith', phone),
      member('Robert Smyth', { ...phone, ...born(1960, 1, 2) }),
    ]
    expect(likenessOf(one, other, CROWD)?.points).toBe(likenessOf(other, one, CROWD)?.points)
  })
})
