import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRows } from '../../db/add-rows.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { people } from '../../db/schema/people.ts'
import { newId } from '../../src/lib/id.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a\0b', '', '"', "O'Brien", '[1]', '田中', '🦜', 'a\nb'),
)
const person = fc.record({
  kind: fc.constantFrom('person' as const, 'pet' as const),
  name: text,
  goesBy: fc.option(text),
  birthYear: fc.option(fc.integer({ min: 1900, max: 2026 })),
  isMinor: fc.boolean(),
  ageIsPrivate: fc.boolean(),
  createdAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  changedAt: fc.constant(MORNING),
  version: fc.nat(),
})

describe('rows that are added together', () => {
  it('are there as if each had been added by itself', async () => {
    const { database } = freshDatabase('empty')
    await fc.assert(
      fc.asyncProperty(fc.array(person, { maxLength: 5 }), async (given) => {
        const rows = given.map((one) => ({ id: newId<'Person'>(MORNING), ...one }))
        const twins = given.map((one) => ({ id: newId<'Person'>(MORNING), ...one }))
        await database.write((tx) => addRows(tx, people, rows))
        await database.write(async (tx) => {
          for (const twin of twins) await tx.insert(people).values(twin)
        })
        for (const [i, row] of rows.entries()) {
          const [here] = await database.read.select().from(people).where(eq(people.id, row.id))
          const [there] = await database.read
            .select()
            .from(people)
            .where(eq(people.id, twins[i]?.id ?? row.id))
          expect({ ...here, id: '' }).toEqual({ ...there, id: '' })
        }
      }),
    )
  })

  it('may hold lists', async () => {
    const { database } = freshDatabase()
    const otis = await staffNamed(database.read, 'Otis Bell')
    const list = {
      id: newId<'Import'>(MORNING),
      fileName: 'club.csv',
      uploadedById: otis.id,
      uploadedAt: MORNING,
    }
    const row = {
      importId: list.id,
      line: 2,
      verdict: 'new' as const,
      label: 'Ray',
      cells: ['Ray', 'a "b"\0'],
    }
    await database.write(async (tx) => {
      await addRows(tx, imports, [
        { ...list, kind: 'table', isMappedAsBefore: false, headings: ['Name', 'Ünïcode'], rowCount: 1 },
      ])
      await addRows(tx, importRows, [{ id: newId<'ImportRow'>(MORNING), ...row, reasons: [] }])
    })
    expect(await database.read.select().from(imports)).toMatchObject([{ headings: ['Name', 'Ünïcode'] }])
    expect(await database.read.select().from(importRows)).toMatchObject([row])
  })
})
