import { describe, expect, it } from 'vitest'
import { memberListFrom, type MemberList } from '../../src/imports/reading/member-list.ts'
import { listFile } from './given.ts'

const FLORIDA = 'America/New_York'

async function listFrom(bytes: Buffer | string): Promise<MemberList> {
  const read = await memberListFrom(Buffer.from(bytes), FLORIDA)
  if ('refused' in read) throw new Error(read.refused)
  return read.list
}

async function refusalOf(bytes: Buffer | string): Promise<string> {
  const read = await memberListFrom(Buffer.from(bytes), FLORIDA)
  return 'refused' in read ? read.refused : ''
}

describe('a list that arrives as a file', () => {
  it('is read with the lines on which its rows begin, line breaks in cells counted', async () => {
    const { rows } = await listFrom('Name,Notes\nRay,"one\ntwo"\n\nElena,three\n')
    expect(rows).toEqual([
      { line: 2, cells: ['Ray', 'one\ntwo'] },
      { line: 5, cells: ['Elena', 'three'] },
    ])
  })

  it('may have semicolons and be written in Windows-1252', async () => {
    const { rows } = await listFrom(listFile('semicolons-windows.csv'))
    expect(rows[0]?.cells).toEqual([
      ...['José', 'Núñez', '501', '+34 600 000 501', 'paella, vela', 'Prefiere la “mesa 4” – siempre'],
    ])
    expect(rows[1]?.cells.at(-1)).toBe('Pays in €')
  })

  it('may have tabs and be written in UTF-16, either way round', async () => {
    const little = listFile('tabs-utf16.csv')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, big]) {
      const { headings, rows } = await listFrom(bytes)
      expect(headings).toEqual(['Full name', 'Membership no', 'DOB'])
      expect(rows.map(({ cells }) => cells[0])).toEqual(['Łukasz Żak', '田中 花子'])
    }
  })

  it('may begin with a mark, with a title, and end its lines in any way', async () => {
    const { headings, rows } = await listFrom('\ufeffOur members 2026\r\nName;Phone\r\nRay;1\rElena;2')
    expect(headings).toEqual(['Name', 'Phone'])
    expect(rows.map(({ line }) => line)).toEqual([3, 4])
  })

  it('shows which comes first in its dates, the day or the month', async () => {
    expect((await listFrom('Name,Birthday\nRay,31/12/1964\nAna,1/2/1964')).dateOrder).toBe('day-first')
    expect((await listFrom('Name,Birthday\nRay,12/31/1964\nAna,1/2/1964')).dateOrder).toBe('month-first')
    expect((await listFrom('Name,Birthday\nAna,1/2/1964')).dateOrder).toBe('month-first')
  })
})

describe('a file that is no list', () => {
  it('is refused at the line where a quotation mark is left open', async () => {
    expect(await refusalOf(listFile('half-a-quote.csv'))).toBe(
      'Line 3: a quotation mark opens a cell here and is never closed.',
    )
    expect(await refusalOf('Name,Notes\nRay,a\nAna,"b\nTom,"c"\n')).toMatch(/^Line 3: a quotation mark/)
    expect(await refusalOf('Name,Notes\nRay,a "b" c\n')).toMatch(/^Line 2: a quotation mark/)
  })

  it('is refused for what it is: a workbook, a PDF, a picture, nothing', async () => {
    expect(await refusalOf('PK\x03\x04…')).toContain('workbook')
    expect(await refusalOf('%PDF-1.7')).toContain('PDF')
    expect(await refusalOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toContain('picture')
    expect(await refusalOf('')).toBe('There is nothing in this file.')
    expect(await refusalOf('\n\n ,,\n')).toBe('There is nothing in this file.')
    expect(await refusalOf('Name,Phone\n')).toContain('nobody in this list')
  })

  it('is refused with what its first line says when no column is a name', async () => {
    expect(await refusalOf('Phone,Locker\n1,2\n')).toMatch(/^Line 1 .* It has “Phone” and “Locker”\.$/)
  })

  it('is refused early when a row goes on and on or has a million cells', async () => {
    for (const text of [`Name\n${','.repeat(1_000_000)}`, `Name\n${'x'.repeat(10_000_000)}`])
      expect(await refusalOf(text)).toMatch(/^Line 2: the row goes on and on/)
    expect(await refusalOf(`Name\n${','.repeat(600)}\n`)).toMatch(/^Line 2: .*more than 500 cells/)
  })

  it('is refused where it has more lines than one list may have', async () => {
    expect(await refusalOf(`Name\n${'Ray\n'.repeat(250_000)}`)).toBe(
      'Line 250001: that is more than can be brought in at once. Please split the list.',
    )
  })
})
