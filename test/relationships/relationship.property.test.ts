import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRONOUNS } from '../../src/people/person.ts'
import {
  asWritten,
  closeness,
  ended,
  inverseOf,
  notEnded,
  readBack,
  RELATIONSHIP_KINDS,
} from '../../src/relationships/relationship.ts'

const kinds = fc.constantFrom(...RELATIONSHIP_KINDS)
const words = fc.option(fc.string({ minLength: 1, maxLength: 20 }))
const pronouns = fc.option(fc.constantFrom(...PRONOUNS))

describe('a relationship of any kind', () => {
  it('read back twice is what it was, but for what only one end can be', () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        const twice = inverseOf(inverseOf(kind))
        expect(['pet', 'assistant'].includes(kind) ? 'other' : kind).toBe(twice)
      }),
    )
  })

  it('has a word at both its ends', () => {
    fc.assert(
      fc.property(kinds, words, pronouns, pronouns, (kind, word, far, near) => {
        expect(asWritten({ kind, word }, far).word).not.toBe('')
        expect(readBack({ kind, word }, near).word).not.toBe('')
      }),
    )
  })

  it('has its place among the others', () => {
    fc.assert(fc.property(kinds, (kind) => closeness(kind) >= 0))
    expect(new Set(RELATIONSHIP_KINDS.map(closeness)).size).toBe(RELATIONSHIP_KINDS.length)
  })

  it('is as it was once its ending is taken back', () => {
    fc.assert(
      fc.property(kinds, words, (kind, word) => {
        const relation = { kind, word: word || null }
        expect(notEnded(ended(relation), kind)).toEqual(relation)
      }),
    )
  })
})
