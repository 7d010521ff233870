import { describe, expect, it } from 'vitest'
import { calledName, familyNameOf, firstGivenName, sortNameOf } from '../../src/people/names.ts'

describe('the name to sort by', () => {
  it.each([
    ['Ray Alvarez', 'alvarez ray'],
    ['María José Álvarez', 'alvarez maria jose'],
    ['Juan de la Cruz', 'de la cruz juan'],
    ['Vincent van Gogh', 'van gogh vincent'],
    ['Van Morrison', 'morrison van'],
    ['Ray Alvarez Jr.', 'alvarez ray jr'],
    ['Dr. Margaret Osei', 'osei margaret'],
    ['Cher', 'cher'],
    ['王小明', '王小明'],
    ['田中 太郎', '田中 太郎'],
  ])('of %s is %s', (name, sorted) => {
    expect(sortNameOf(name)).toBe(sorted)
  })

  it('is never empty for a name that has anything in it', () => {
    expect(sortNameOf(' . ')).not.toBe('')
  })
})

describe('the family name', () => {
  it('keeps its particle', () => {
    expect(familyNameOf('Juan de la Cruz')).toBe('de la Cruz')
  })

  it('of a name in one word is that word', () => {
    expect(familyNameOf('Biscuit')).toBe('Biscuit')
  })
})

describe('the first given name', () => {
  it.each([
    ['Sofia Alvarez', 'Sofia'],
    ['Sofia', 'Sofia'],
    ['Mary-Jane de la Cruz', 'Mary-Jane'],
    ['Anna Maria Ruiz', 'Anna'],
    ['Miss Sofia Alvarez', 'Sofia'],
    ['Master Leo Alvarez Jr', 'Leo'],
    ['Alvarez, Sofia', 'Sofia'],
    ['Leo Alvarez, Jr', 'Leo'],
    ['田中 花子', '花子'],
    ['王小明', '王小明'],
  ])('of %s is %s', (name, first) => {
    expect(firstGivenName(name)).toBe(first)
  })
})

describe('what to call somebody', () => {
  it('is what they go by', () => {
    expect(calledName({ name: 'Humberto Diaz', goesBy: 'Beto' })).toBe('Beto')
  })

  it('is otherwise the given name', () => {
    expect(calledName({ name: 'Ray Alvarez', goesBy: null })).toBe('Ray')
  })

  it('is the whole name where we know only a title and a family name', () => {
    expect(calledName({ name: 'Mrs. Adeyemi', goesBy: null })).toBe('Mrs. Adeyemi')
  })

  it('is the whole name where the family name stands first', () => {
    expect(calledName({ name: '田中 太郎', goesBy: null })).toBe('田中 太郎')
  })
})
