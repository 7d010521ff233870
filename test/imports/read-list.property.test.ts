import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRow } from '../../src/imports/reading/read-row.ts'
import { surveyList } from '../../src/imports/survey-list.ts'
import { csvOf } from '../../src/lib/csv.ts'
import { columnsCalled, rowsIn, withFile } from './given.ts'
import { today } from './bringing.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', '\u0000', 'Name'), maxLength: 60 }),
)

describe('any file', () => {
  it('is read or refused, and never brings the reader down', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { value } = await withFile(content, (path) =>
          surveyList({ path, timeZone: 'Europe/Lisbon' }).next(),
        )
        expect(value && ('found' in value || value.refused !== '')).toBe(true)
      }),
    )
  })

  it('that we wrote is read as it was meant', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\0]/gu, ''))
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const cells = (await rowsIn(csvOf(written))).map((row) => row.cells)
        expect(cells.map((row) => row.map((text) => text.replace(/^'(?='*[=+\-@\t])/u, '')))).toEqual(written)
      }),
    )
  })
})

/** Letters that each encoding has. */
const WINDOWS = fc.string({ unit: fc.constantFrom(...Array.from('aZ9 é“”€ñ-,;|\t"\n\'ß')), maxLength: 12 })
const ANY = fc.string({ unit: fc.constantFrom(...Array.from('aZ9 éłя田🐎,;|\t"\n\'ß')), maxLength: 12 })

const WAYS = [
  { cells: ANY, encoded: (text: string) => Buffer.from(text) },
  { cells: ANY, encoded: (text: string) => Buffer.from(`\ufeff${text}`) },
  { cells: ANY, encoded: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { cells: ANY, encoded: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
  { cells: ANY, encoded: (text: string) => Buffer.from(text, 'utf16le') },
  { cells: WINDOWS, encoded: (text: string) => Buffer.from(Array.from(text, byteOf)) },
]

const WINDOWS_BYTES: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '€': 0x80 }

const byteOf = (sign: string) => WINDOWS_BYTES[sign] ?? sign.charCodeAt(0)

describe('any table', () => {
  const way = fc.constantFrom(...WAYS).chain(({ cells, encoded }) =>
    fc.record({
      encoded: fc.constant(encoded),
      rows: fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      quotesAll: fc.boolean(),
    }),
  )

  it('in any encoding, with any delimiter, quotes and line ends, reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(way, async ({ encoded, rows, delimiter, lineEnd, quotesAll }) => {
        const quoted = (cell: string) =>
          quotesAll || /[",;|\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
        const headings = ['Name', 'Notes', 'Überschrift']
        const text = [headings, ...rows].map((row) => row.map(quoted).join(delimiter) + lineEnd).join('')
        const read = (await rowsIn(encoded(text))).map(({ cells }) => cells)
        const said = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
        expect(read).toEqual([headings, ...said])
      }),
    )
  })
})

describe('any row', () => {
  const columns = columnsCalled(
    ...['Name', 'Birthday', 'Phone', 'E-mail', 'Spouse', 'Kids', 'Interests', 'Notes', 'Child 1', 'Mother'],
  )

  it('is read or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 10 }), (cells) => {
        const read = readRow(cells, { columns, today: today() })
        if ('refused' in read) for (const sentence of read.refused) expect(sentence).toMatch(/: .*\.$/su)
        else expect(read.listed.name.trim()).not.toBe('')
      }),
    )
  })
})
