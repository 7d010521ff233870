import { describe, expect, it } from 'vitest'
import { spokenOf } from '../../src/people/pronouns.ts'

describe('speaking of somebody', () => {
  it('uses the pronoun where we know it', () => {
    const ray = spokenOf({ name: 'Ray Alvarez', goesBy: null, pronoun: 'he' })
    expect(`How ${ray.likes} it; ${ray.their} people; when you greet ${ray.them}`).toBe(
      'How he likes it; his people; when you greet him',
    )
  })

  it('says “they like”, not “they likes”', () => {
    const robin = spokenOf({ name: 'Robin Hale', goesBy: null, pronoun: 'they' })
    expect(`How ${robin.likes} it. How ${robin.does} like it?`).toBe('How they like it. How do they like it?')
  })

  it('uses the name where we do not: what they go by, or else the given name', () => {
    expect(spokenOf({ name: 'Margaret Osei', goesBy: null, pronoun: null })).toEqual({
      likes: 'Margaret likes',
      does: 'does Margaret',
      them: 'Margaret',
      their: "Margaret's",
    })
    expect(spokenOf({ name: 'Robert Hale', goesBy: 'Bob', pronoun: null }).likes).toBe('Bob likes')
  })
})
