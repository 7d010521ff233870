import { expect, it } from 'vitest'
import type { Id } from '../../src/lib/id.ts'
import { surveyAbout } from '../../src/surveys/fit.ts'

const [shop, grill] = ['shop', 'grill'] as [Id<'Place'>, Id<'Place'>]
const SURVEYS = [
  { called: 'repairs', placeId: null, purposes: 'restringing, Réparation' },
  { called: 'shop', placeId: shop, purposes: null },
  { called: 'two questions', placeId: null, purposes: null },
]

it.each([
  ['a racket for restringing', grill, 'repairs'],
  ['REPARATION', shop, 'repairs'],
  ['new shoes', shop, 'shop'],
  [null, shop, 'shop'],
  ['lunch', grill, 'two questions'],
  ['firestringing', grill, 'two questions'],
])('a visit for %s is asked about once, by the survey that fits it', (purpose, placeId, called) => {
  expect(surveyAbout(SURVEYS, { placeId, purpose })?.called).toBe(called)
})

it('a visit that none fits is not asked about', () => {
  expect(surveyAbout(SURVEYS.slice(0, 2), { placeId: grill, purpose: 'lunch' })).toBeUndefined()
})
