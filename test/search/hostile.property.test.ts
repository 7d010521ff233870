import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { given, look } from './given.ts'

const SIGNS = [
  '"',
  "'",
  '*',
  '^',
  '(',
  ')',
  ':',
  '-',
  '+',
  '{',
  '}',
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR(a b, 2)',
  '%',
  '_',
  '\\',
  '\0',
  ';--',
]
const SCRIPTS = [
  'אברהם',
  'محمد',
  '王小明',
  '🐶👩‍👩‍👧',
  '\u202eray',
  'ﬁ',
  'İ',
  '\ud800',
  'é'.normalize('NFD'),
  'names:',
  'search_index',
]

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...SIGNS, ...SCRIPTS, 'ray', 'alvarez', '2214', ' '), { maxLength: 12 })
    .map((all) => all.join('')),
  fc
    .array(fc.constantFrom(...SIGNS, ...SCRIPTS, 'ray', 'sofia', '0142'), { maxLength: 12 })
    .map((all) => all.join(' ')),
)

it('answers whatever is typed, and never with somebody whom it does not name', async () => {
  const { database } = freshDatabase('empty')
  await given(database, {
    name: 'Ray Alvarez',
    memberNumber: '2214',
    phones: ['+1 305 555 0142'],
    people: [{ is: 'child', name: 'Sofia' }],
  })
  const known = ['ray', 'alvarez', 'sofia', 'child', '2214', '13055550142']
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const results = await look(database, text)
      expect(results.length).toBeLessThanOrEqual(1)
      const letters = text.normalize('NFKD').toLowerCase()
      if (results.length === 1)
        expect(known.some((word) => Array.from(letters).some((letter) => word.includes(letter)))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

it('answers ten thousand characters as quickly as ten', async () => {
  const { database } = freshDatabase('empty')
  await given(database, { name: 'Ray Alvarez' })
  for (const text of [
    '"'.repeat(10_000),
    'ray '.repeat(2500),
    '1'.repeat(10_000),
    '🐶'.repeat(5000),
    `${'-a'.repeat(5000)}@`,
  ])
    expect((await look(database, text)).length).toBeLessThanOrEqual(1)
})
