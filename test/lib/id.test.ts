import { describe, expect, it } from 'vitest'
import { asId, newId } from '../../src/lib/id.ts'
import type { Id } from '../../src/lib/id.ts'

const morning = new Date('2026-11-21T08:00:00Z')

describe('an id', () => {
  it('is a version 7 UUID', () => {
    expect(newId(morning)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('sorts after the ids of earlier milliseconds', () => {
    const ids = [0, 1, 2, 1000, 86_400_000].map((ms) => newId(new Date(morning.getTime() + ms)))
    expect(ids.toSorted()).toEqual(ids)
  })

  it('is a new one each time, even at the same moment', () => {
    const ids = Array.from({ length: 1000 }, () => newId(morning))
    expect(new Set(ids).size).toBe(1000)
  })

  it('comes back from text, in lower case', () => {
    const id = newId<'Person'>(morning)
    expect(asId<'Person'>(id)).toBe(id)
    expect(asId<'Person'>(id.toUpperCase())).toBe(id)
  })

  it.each(['', 'ray', '42', '../etc/passwd', ' 019a7b1c-0000-7000-8000-000000000000', '019a7b1c'])(
    'is not read from %j',
    (text) => {
      expect(asId(text)).toBeUndefined()
    },
  )

  it('of a customer will do for a person, and not for a note', () => {
    const ray: Id<'Person' | 'Customer'> = newId(morning)
    const person: Id<'Person'> = ray
    // @ts-expect-error: checked by tsc
    const note: Id<'Note'> = ray
    expect([person, note]).toEqual([ray, ray])
  })
})
