import { expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import { preferencesPanel } from '../../src/preferences/pages.ts'
import { MORNING } from '../support/clock.ts'

const ray = { id: newId<'Person'>(MORNING), name: 'Ray Alvarez', goesBy: null, pronoun: 'he' } as const
const id = newId<'Preference'>(MORNING)

it('what was seen once says so; a habit says nothing', () => {
  const { title, entries } = preferencesPanel(ray, [
    { id, text: 'Cortadito, no sugar', habit: 'always', mutedAt: null },
    { id, text: 'Tonic, no gin', habit: 'just this time', mutedAt: null },
  ])
  expect(title).toBe('How he likes it')
  expect(entries.map(({ aside }) => aside)).toEqual(['', 'just this time'])
})

it('where nothing is known the panel asks, by name where the pronoun is not known', () => {
  expect(preferencesPanel({ ...ray, pronoun: null }, []).invite).toBe('How does Ray like it?')
})
