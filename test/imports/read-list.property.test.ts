import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/lib/csv.ts'
import { recognise } from '../../src/imports/reading/columns.ts'
import { memberListFrom } from '../../src/imports/reading/member-list.ts'
import { readList } from '../../src/imports/reading/read-list.ts'
import { readRow } from '../../src/imports/reading/read-row.ts'
import { asDay } from '../../src/lib/day.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', '\u0000', 'Name'), maxLength: 60 }),
)

describe('any file', () => {
  it('is read or refused, and never brings the reader down', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const read = await memberListFrom(Buffer.from(file), 'Europe/Lisbon')
        expect('list' in read || read.refused !== '').toBe(true)
      }),
    )
  })

  it('that we wrote is read as it was meant', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\0]/gu, ''))
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const read = await readList(Buffer.from(csvOf(written)))
        const cells = 'rows' in read ? read.rows.map((row) => row.cells) : []
        expect(cells.map((row) => row.map((text) => text.replace(/^'(?='*[=+\-@\t])/u, '')))).toEqual(written)
      }),
    )
  })
})

describe('any row', () => {
  const today = asDay('2026-11-21')
  const columns = recognise(['Name', 'Birthday', 'Phone', 'E-mail', 'Spouse', 'Kids', 'Interests', 'Notes'])

  it('is read or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 8 }), (cells) => {
        if (!today) return
        const read = readRow(cells, { columns, dateOrder: 'day-first', today })
        if ('refused' in read) for (const sentence of read.refused) expect(sentence).toMatch(/: .*\.$/su)
        else expect(read.listed.name.trim()).not.toBe('')
      }),
    )
  })
})
