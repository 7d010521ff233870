import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalogued } from '../../src/interests/commands.ts'
import { fold } from '../../src/lib/text.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

/** The same name as somebody else may write it. */
const WRITTEN: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => ` ${name}  `,
  (name) => name.normalize('NFD'),
  (name) => `“${name}”`,
  (name) => name.replaceAll(' ', ' - '),
]

it('however a name is written, one interest is one entry of the catalogue', async () => {
  const { database } = freshDatabase()
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => fold(text) !== '')
  await fc.assert(
    fc.asyncProperty(name, fc.constantFrom(...WRITTEN), async (text, write) => {
      const again = write(text)
      fc.pre(fold(again) === fold(text))
      await database.write(async (tx) => {
        const first = await catalogued(tx, text, 'other', MORNING)
        const second = await catalogued(tx, again, 'team', MORNING)
        expect(second).toEqual(first)
      })
    }),
    { numRuns: 60 },
  )
})
