import { describe, expect, it } from 'vitest'
import type { Pronoun } from '../../src/people/person.ts'
import {
  asWritten,
  ended,
  inverseOf,
  isClose,
  notEnded,
  readBack,
  relationWord,
  type RelationshipKind,
  sharedWord,
} from '../../src/relationships/relationship.ts'

describe('what somebody is called, read from either end', () => {
  it.each([
    // The kind as written, who is at the far end, who wrote it down; the word there, the word back.
    ['spouse', 'she', 'he', 'wife', 'husband'],
    ['spouse', 'he', 'he', 'husband', 'husband'],
    ['spouse', null, 'they', 'spouse', 'spouse'],
    ['partner', 'she', 'he', 'partner', 'partner'],
    ['former partner', 'she', 'he', 'former partner', 'former partner'],
    ['child', 'she', 'he', 'daughter', 'father'],
    ['child', 'he', 'she', 'son', 'mother'],
    ['child', 'they', null, 'child', 'parent'],
    ['parent', 'she', 'she', 'mother', 'daughter'],
    ['grandchild', 'he', 'she', 'grandson', 'grandmother'],
    ['grandparent', 'he', 'he', 'grandfather', 'grandson'],
    ['sibling', 'she', 'he', 'sister', 'brother'],
    ['friend', 'she', 'he', 'friend', 'friend'],
    ['colleague', null, null, 'colleague', 'colleague'],
    ['assistant', 'he', 'she', 'assistant', 'employer'],
    ['pet', null, 'he', 'pet', 'owner'],
    ['other', 'she', 'he', 'acquaintance', 'acquaintance'],
  ] as [RelationshipKind, Pronoun | null, Pronoun | null, string, string][])(
    'a %s (%s, of %s) is %s there and %s back',
    (kind, far, near, there, back) => {
      expect(asWritten({ kind, word: null }, far).word).toBe(there)
      expect(readBack({ kind, word: null }, near).word).toBe(back)
    },
  )

  it('keeps the word that staff used on the side it was written from', () => {
    const stepson = { kind: 'child', word: 'stepson' } as const
    expect(asWritten(stepson, 'he')).toEqual({ kind: 'child', word: 'stepson' })
    expect(readBack(stepson, 'she')).toEqual({ kind: 'parent', word: 'mother' })
  })

  it('knows a pet’s owner and an assistant’s employer, who are no kind of their own', () => {
    expect(inverseOf('pet')).toBe('other')
    expect(inverseOf('assistant')).toBe('other')
  })

  it('says what it does not know without a pronoun', () => {
    expect(relationWord('grandchild', null)).toBe('grandchild')
    expect(relationWord('grandchild', 'they')).toBe('grandchild')
  })
})

describe('what is close', () => {
  it('is family and pets, not friends, and nobody whom one has parted from', () => {
    expect((['spouse', 'child', 'grandparent', 'sibling', 'pet'] as const).every(isClose)).toBe(true)
    expect((['friend', 'colleague', 'other', 'former partner'] as const).some(isClose)).toBe(false)
  })
})

describe('what remains when it ends', () => {
  it('makes a wife a former wife, and a partner a former partner', () => {
    expect(ended({ kind: 'spouse', word: 'wife' })).toEqual({ kind: 'former partner', word: 'former wife' })
    expect(ended({ kind: 'partner', word: null })).toEqual({ kind: 'former partner', word: null })
  })

  it('leaves a friend a friend', () => {
    expect(ended({ kind: 'friend', word: 'old friend' })).toEqual({ kind: 'friend', word: 'old friend' })
  })

  it('takes the word of a former wife back with it', () => {
    expect(notEnded({ kind: 'former partner', word: 'former wife' }, 'spouse')).toEqual({
      kind: 'spouse',
      word: 'wife',
    })
  })
})

describe('the word for what a couple has together', () => {
  it.each([
    ['child', 'daughter', 'daughter'],
    ['child', 'stepson', null],
    ['grandchild', 'Grandson', 'Grandson'],
    ['pet', 'beagle', 'beagle'],
    ['child', null, null],
  ] as const)('%s “%s” is %s to the other of the two', (kind, word, shared) => {
    expect(sharedWord({ kind, word })).toBe(shared)
  })
})
